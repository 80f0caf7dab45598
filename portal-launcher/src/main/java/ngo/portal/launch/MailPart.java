package ngo.portal.launch;

import java.io.IOException;
import java.util.Optional;

/** The mail catcher of an installation, unless its mail goes to a real server. */
final class MailPart implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private Optional<MailCatcher> catcher = Optional.empty();

    MailPart(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void start() throws IOException {
        if (settings.externalSmtp().isEmpty()) {
            catcher = Optional.of(MailCatcher.start(settings.port(Port.MAIL), settings.port(Port.MAIL_WEB)));
            progress.step("The mail catcher is up.");
        }
    }

    @Override
    public void close() {
        catcher.ifPresent(MailCatcher::close);
    }
}
