package ngo.portal.web.operation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The port for operators, with two threads of its own, so that it answers when all others hang. It is no part of the server
 * that answers the public: whatever host a request there names, it does not come here.
 */
final class ManagementServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ManagementServer.class.getName());
    private static final int THREADS = 2;
    private static final int WAITING_CONNECTIONS = 16;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FORBIDDEN = 403;
    private static final int FAULT = 500;
    private static final String POST = "POST";

    /** What an address is answered with. */
    record Answer(int status, String type, String text) {

        static Answer json(int status, String text) {
            return new Answer(status, "application/json", text);
        }
    }

    /** What stands behind an address. */
    interface Page {
        Answer answer() throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private ManagementServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Listens.
     *
     * @param pages what is read, by address
     * @param acts what is done by a POST from this machine, by address
     */
    static ManagementServer listening(String address, int port, Map<String, Page> pages, Map<String, Page> acts)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), WAITING_CONNECTIONS);
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "management-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(ManagementServer.class.getClassLoader());
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> send(exchange, answer(exchange, pages, acts)));
        server.start();
        return new ManagementServer(server, threads);
    }

    /** The same, or a fault whose sentence the launcher looks for in the log. */
    static ManagementServer required(String address, int port, Map<String, Page> pages, Map<String, Page> acts) {
        try {
            return listening(address, port, pages, acts);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Port " + port + " of " + address
                            + " cannot be listened on; stop the program that has it, or choose"
                            + " another with PORTAL_MANAGEMENT_PORT.",
                    taken);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static Answer answer(HttpExchange exchange, Map<String, Page> pages, Map<String, Page> acts) {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        boolean acting = method.equals(POST);
        Page page = (acting ? acts : pages).get(path);
        if (page == null) {
            boolean other = acting ? pages.containsKey(path) : acts.containsKey(path);
            return refusal(other ? NOT_ALLOWED : NOT_FOUND);
        }
        if (acting && (!isFromHere(exchange) || isFromABrowser(exchange))) {
            return refusal(FORBIDDEN);
        }
        if (!acting && !method.equals("GET") && !method.equals("HEAD")) {
            return refusal(NOT_ALLOWED);
        }
        try {
            return page.answer();
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.WARNING, "No answer could be given at " + path + ".", fault);
            return refusal(FAULT);
        }
    }

    private static Answer refusal(int status) {
        return Answer.json(status, "{\"status\":" + status + "}");
    }

    /** Where another address than that of this machine alone is listened on, whoever asks from here comes from that very one. */
    private static boolean isFromHere(HttpExchange exchange) {
        InetAddress asks = exchange.getRemoteAddress().getAddress();
        return asks.isLoopbackAddress()
                || asks.equals(exchange.getLocalAddress().getAddress());
    }

    /** A stranger's page that an operator looks at may post to this machine; browsers say so. */
    private static boolean isFromABrowser(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("Origin")
                || exchange.getRequestHeaders().containsKey("Sec-Fetch-Site");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
