package ngo.portal.launch.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A local SMTP server that accepts every mail of the portal and of Keycloak and shows it instead of forwarding it. */
final class MailCatcher implements AutoCloseable {

    /** The library logs every recipient at level INFO. */
    private static final Logger LIBRARY = Logger.getLogger("com.icegreen.greenmail");

    private final GreenMail smtp;
    private final HttpServer web;
    private final ExecutorService readers = Executors.newFixedThreadPool(2);

    private MailCatcher(GreenMail smtp, HttpServer web) {
        this.smtp = smtp;
        this.web = web;
    }

    static MailCatcher start(int smtpPort, int webPort) throws IOException {
        LIBRARY.setLevel(Level.WARNING);
        GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), webPort), 0);
        MailCatcher catcher = new MailCatcher(smtp, web);
        web.createContext("/mails", catcher::mails);
        web.createContext("/", catcher::page);
        web.setExecutor(catcher.readers);
        web.start();
        return catcher;
    }

    List<CaughtMail> caught() {
        List<CaughtMail> mails = new ArrayList<>();
        for (var message : smtp.getReceivedMessages()) {
            mails.add(CaughtMail.of(message));
        }
        return mails;
    }

    private void mails(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, "application/json", MailPage.json(caught()));
            case "DELETE" -> {
                forget();
                answer(exchange, 204, "", "");
            }
            default -> answer(exchange, 405, "text/plain; charset=utf-8", "GET or DELETE");
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        boolean start = exchange.getRequestURI().getPath().equals("/");
        answer(exchange, start ? 200 : 404, "text/html; charset=utf-8", MailPage.html(caught()));
    }

    private void forget() throws IOException {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        web.stop(0);
        readers.shutdownNow();
        smtp.stop();
    }
}
