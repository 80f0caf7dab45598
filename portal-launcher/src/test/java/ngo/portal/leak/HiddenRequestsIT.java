package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.realm.Letters;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People without a part in a funding request cannot detect it: other organisations, leads, the funder's own people whom nobody has asked, the
 * coalition's office and its auditor. No response to them depends on whether it exists, or on its state.
 */
@ExtendWith(TestEnvironment.class)
class HiddenRequestsIT {

    private static final String WRITER = "member@fidh.example";
    /** Another organisation, a lead, somebody of the funder whom nobody has asked, and anybody. */
    private static final List<String> FOUR =
            List.of("member@rsf.example", "lead@omct.example", "reviewer2@frontline.example", "");

    private static final List<String> OTHERS = List.of(
            "member@rsf.example",
            "lead@omct.example",
            "lead@frontline.example",
            "reviewer2@frontline.example",
            "finance@frontline.example",
            "admin@frontline.example",
            "administrator@coalition.example",
            "auditor@coalition.example",
            "");

    private final PlantedRequestWords words = new PlantedRequestWords();
    private final Map<String, Reader> readers = new TreeMap<>();
    private Portal portal;
    private Desk desk;
    private Cases requests;

    @BeforeEach
    void begin(Portal running) {
        portal = running;
        desk = new Desk(portal, words.mark());
        desk.as(WRITER).waitForMembership();
        requests = new Cases(desk, words, "fidh");
    }

    @Test
    void toOthersARequestIsNoneWhereRequestsShow() throws Exception {
        toOthersARequestIsNone(FOUR, FundingChannels.core());
    }

    @Test
    @Tag("part-4")
    void toOthersARequestIsNoneAnywhere() throws Exception {
        toOthersARequestIsNone(OTHERS, FundingChannels.general());
    }

    private void toOthersARequestIsNone(List<String> others, List<String> general) throws Exception {
        others.forEach(account -> readers.put(account, Reader.of(portal, account)));
        String call = requests.call("Help");
        List<String> addresses = Stream.concat(general.stream(), FundingChannels.ofCall(call).stream())
                .toList();
        awaitSilence();
        Map<String, Map<String, String>> before = new TreeMap<>();
        readers.forEach((account, reader) -> before.put(account, Trace.of(reader, addresses)));
        int letters = lettersToOthers();

        String request = requests.answered(call);

        awaitSilence();
        List<String> differences = new ArrayList<>();
        readers.forEach((account, reader) -> differences.addAll(
                Trace.differences(account, Trace.of(reader, addresses), before.getOrDefault(account, Map.of()))));
        assertThat(differences).isEmpty();
        assertThat(lettersToOthers()).isEqualTo(letters);
        // Whether a streamed file has a length would otherwise differ from one response to the next.
        assertThat(Reader.of(portal, "lead@omct.example").answers("/decisions/log.csv"))
                .doesNotContain("content-length=");
        assertThat(moves(addresses, request))
                .as("those who handle it are notified")
                .isNotEmpty();
        thisAndNoneAreAnsweredAlike(request);
    }

    /** The search for differences sees some where there are some. */
    private List<String> moves(List<String> addresses, String request) {
        Reader officer = Reader.of(portal, "grants@frontline.example");
        return addresses.stream()
                .filter(address -> officer.answers(address).contains(request))
                .toList();
    }

    private int lettersToOthers() throws Exception {
        int count = 0;
        for (var letter : Letters.of(portal).all()) {
            String to = letter.getAsJsonObject().get("to").toString();
            count += OTHERS.stream().anyMatch(one -> !one.isEmpty() && to.contains(one)) ? 1 : 0;
        }
        return count;
    }

    private void awaitSilence() throws Exception {
        try (Superuser superuser = Superuser.of(portal)) {
            superuser.awaitSilence();
        }
    }

    private void thisAndNoneAreAnsweredAlike(String request) throws Exception {
        String code = desk.read(WRITER, request).field("caseCode");
        String none = Words.id();

        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Reader> other : readers.entrySet()) {
            Map<String, String> real =
                    nameless(Trace.of(other.getValue(), FundingChannels.ofRequest(request)), request);
            Map<String, String> unreal = nameless(Trace.of(other.getValue(), FundingChannels.ofRequest(none)), none);
            differences.addAll(Trace.differences(other.getKey(), real, unreal));
            assertThat(real.values()).as(other.getKey()).noneMatch(answer -> answer.startsWith("200"));
            differences.addAll(acts(other.getKey(), request, none));
            differences.addAll(searches(other.getValue(), code));
        }
        assertThat(differences).isEmpty();
    }

    private List<String> acts(String account, String request, String none) throws Exception {
        List<String> differences = new ArrayList<>();
        Program program = desk.as(account);
        List<String> real = FundingChannels.actsOn(request);
        List<String> unreal = FundingChannels.actsOn(none);
        for (int i = 0; i < real.size(); i++) {
            Program.Reply one = program.post(real.get(i), "{\"question\": \"?\", \"reason\": \"?\"}");
            Program.Reply other = program.post(unreal.get(i), "{\"question\": \"?\", \"reason\": \"?\"}");
            if (one.status() != other.status() || !one.body().equals(other.body())) {
                differences.add(account + " " + real.get(i) + ": " + one.status() + ", not " + other.status());
            }
        }
        return differences;
    }

    /** By its code, and by a word of its title. */
    private List<String> searches(Reader reader, String code) {
        String word = words.words().entrySet().stream()
                .filter(one -> one.getValue().equals("title"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return Stream.of("ZZ99-ZZ99:" + code, words.mark() + ":" + word)
                .map(pair -> pair.split(":", 2))
                .filter(pair -> !found(reader, pair[0]).equals(found(reader, pair[1])))
                .map(pair -> reader.account() + " finds " + pair[1])
                .toList();
    }

    private static String found(Reader reader, String text) {
        return Trace.of(reader, List.of("/search?q=" + text))
                .values()
                .iterator()
                .next()
                .replace(text, "");
    }

    private static Map<String, String> nameless(Map<String, String> answers, String id) {
        Map<String, String> nameless = new TreeMap<>();
        answers.forEach((address, answer) -> nameless.put(
                address.replace(id, "").replaceFirst("/files/.*", "/files"),
                answer.replace(id, "").replaceAll("/files/[0-9a-f-]{36}", "")));
        return nameless;
    }
}
