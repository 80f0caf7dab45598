package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Those who have to do with one request of Amnesty to Front Line Defenders, each signed in once at a browser of their own. */
final class SampleUsers implements AutoCloseable {

    static final String MEMBER = "member@amnesty.example";
    static final String SECOND = "signatory@amnesty.example";
    static final String CUSTODIAN = "custodian@amnesty.example";

    /** Names of the funder's people, none of which the applicant sees. */
    static final String[] OF_THE_FUNDER = {
        "Esther Wanjiru", "Kofi Asante", "Marisol Ayala", "Niamh Gallagher", "Cormac Hennessy", "Bhriain"
    };

    private final Chromium chromium;
    private final Portal portal;
    private final Map<String, Person> people = new LinkedHashMap<>();

    SampleUsers(Chromium chromium, Portal portal) {
        this.chromium = chromium;
        this.portal = portal;
    }

    Person the(String account) {
        return people.computeIfAbsent(account, name -> Person.signIn(chromium, portal, name));
    }

    /** All that a page sends to somebody, shown or not, has these words in it. */
    void reads(String account, String path, String... words) {
        assertThat(source(account, path)).as(account + " at " + path).contains(words);
    }

    /** Nothing of it is sent to them, shown or not. */
    void neverReads(String account, String path, String... words) {
        assertThat(source(account, path)).as(account + " at " + path).doesNotContain(words);
    }

    private String source(String account, String path) {
        return the(account).open(path).page().content();
    }

    void findsNothing(String account, String path) {
        assertThat(the(account).asks("GET", path)).as(account + " at " + path).isEqualTo(404);
    }

    @Override
    public void close() {
        people.values().forEach(Person::close);
    }
}
