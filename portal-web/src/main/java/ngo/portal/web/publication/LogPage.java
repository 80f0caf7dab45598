package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.proof.LogLine;
import ngo.portal.ejb.proof.PublicLogService;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.transparency.PublishedHead;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The transparency log for people: its head, its entries, and how they are checked. */
@Named
@RequestScoped
public class LogPage {

    private static final String BUNDLE = "public";
    private static final int PAGE_SIZE = 25;

    /** The value of an entry that its sentence quotes, by type. */
    private static final Map<String, String> SAID = Map.of(
            "sign-on", "name",
            "sign-on-withdrawn", "name",
            "organisation-key", "alias",
            "log-witnesses", "witnesses",
            "audit-heads", "trails",
            "log-restarted", "size",
            "petition-opened", "organisation",
            "petition-closed", "confirmed",
            "petition-delivered", "addressee",
            "petition-day", "day");

    /** The address of the public pages for the subject of an entry, by type. */
    private static final Map<String, String> PLACES =
            Map.of("statement", "/statements/", "petition-opened", "/petitions/");

    @Inject
    private PublicLogService log;

    @Inject
    private OidcSettings settings;

    @Inject
    private Text texts;

    private String before = "";
    private @Nullable PublishedHead head;
    private List<LogLine> lines = List.of();
    private boolean more;

    public void load() {
        head = log.heads(1).stream().findFirst().orElse(null);
        if (head != null) {
            List<LogLine> oneMore = log.entries(head, place(), PAGE_SIZE + 1);
            more = oneMore.size() > PAGE_SIZE;
            lines = more ? oneMore.subList(0, PAGE_SIZE) : oneMore;
        }
    }

    private long place() {
        return before.isEmpty()
                ? Long.MAX_VALUE
                : InputParser.whole(before).filter(place -> place >= 0).orElseThrow(() -> new InvalidInput("before"));
    }

    /** The newest state of the log; absent before the first was signed. */
    public @Nullable PublishedHead getHead() {
        return head;
    }

    public int getWitnesses() {
        return head == null ? 0 : log.witnessed(head);
    }

    public List<LogLine> getLines() {
        return lines;
    }

    /** The log index before which the next page begins; absent on the last page. */
    public @Nullable String getNext() {
        return more ? Long.toString(lines.get(lines.size() - 1).place()) : null;
    }

    /** The sentence on what was recorded. */
    public String words(LogLine line) {
        String type = "log.entry." + line.type();
        String said = line.value(SAID.getOrDefault(line.type(), ""));
        String region = line.value("region");
        if (said.isEmpty() && !region.isEmpty()) {
            return texts.of(BUNDLE, type + ".region", region);
        }
        String key = line.type().equals("statement") ? type + "." + line.value("kind") : type;
        return texts.has(BUNDLE, key) ? texts.of(BUNDLE, key, said) : texts.of(BUNDLE, "log.entry.other");
    }

    /** The address of the public page of what was recorded; empty where the entry does not name one. */
    public String link(LogLine line) {
        String place = PLACES.getOrDefault(line.type(), "");
        String slug = line.value("slug");
        return place.isEmpty() || slug.isEmpty()
                ? ""
                : "/" + RequestLanguage.now().tag() + place + slug;
    }

    /** The command that fetches the newest head and checks that it is consistent with the last one that the reader has kept. */
    public String getCommand() {
        return "java -jar portal-verify.jar watch policy.txt " + settings.getBaseUrl() + " head.txt";
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before == null ? "" : before;
    }
}
