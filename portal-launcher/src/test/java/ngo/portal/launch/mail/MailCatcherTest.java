package ngo.portal.launch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    private final Settings settings = Settings.from(FreePorts.environment());
    private final HttpClient http = HttpClient.newHttpClient();
    private MailCatcher catcher;

    @BeforeEach
    void start() throws Exception {
        catcher = MailCatcher.start(settings.port(Port.MAIL), settings.port(Port.MAIL_WEB));
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void aMailToAnybodyIsCaughtAndCanBeRead() throws Exception {
        send("lead@omct.example", "A text waits for \"you\"", "Line one\nأهلا");

        assertThat(get("/mails").body())
                .contains(
                        "\"to\":[\"lead@omct.example\"]", "A text waits for \\\"you\\\"", "Line one\\u000d\\u000aأهلا");
        assertThat(get("/mails").body()).containsPattern("\"id\":\"<[^>\"]+>\"");
        assertThat(get("/mails").headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void thePageShowsAMailWithoutBelievingIt() throws Exception {
        send("press@amnesty.example", "<script>alert(1)</script>", "text");

        assertThat(get("/").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
    }

    @Test
    void mailsCanBeForgotten() throws Exception {
        send("lead@omct.example", "Subject", "Text");

        int status = http.send(
                        HttpRequest.newBuilder(address("/mails")).DELETE().build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(get("/mails").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void theLogNamesNobodyWhoGetsAMail() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler recorder = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord entry) {
                logged.add(new SimpleFormatter().format(entry));
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(recorder);
        try {
            send("defender@elsewhere.example", "Subject", "Text");
            assertThat(get("/mails").body()).contains("defender@elsewhere.example");
            root.info("The recorder works.");
        } finally {
            root.removeHandler(recorder);
        }

        assertThat(logged)
                .anyMatch(line -> line.contains("The recorder works."))
                .noneMatch(line -> line.contains("defender"));
    }

    private void send(String to, String subject, String text) {
        ServerSetup smtp = new ServerSetup(settings.port(Port.MAIL), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "portal@coalition.example", subject, text, smtp);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create(settings.mailUrl() + path);
    }
}
