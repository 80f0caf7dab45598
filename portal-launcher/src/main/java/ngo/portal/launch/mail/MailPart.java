package ngo.portal.launch.mail;

import java.io.IOException;
import java.util.Optional;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;

/** The mail catcher of an installation, unless its mail goes to a real server. */
public final class MailPart implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private Optional<MailCatcher> catcher = Optional.empty();

    public MailPart(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public void start() throws IOException {
        if (settings.externalMail().isEmpty()) {
            catcher = Optional.of(MailCatcher.start(settings.port(Port.MAIL), settings.port(Port.MAIL_WEB)));
            progress.step("The mail catcher is up.");
        }
    }

    /** Until it is started again, no mail is accepted; caught mails are discarded. */
    @Override
    public void close() {
        catcher.ifPresent(MailCatcher::close);
        catcher = Optional.empty();
    }
}
