package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

/** A petition of one organisation, of FIDH where no other is named, brought by its people and leads of others as far as somebody needs it. */
public final class StagedPetition {

    private static final String FIDH = "member@fidh.example";
    private static final String YES = "{\"verdict\": \"APPROVE\"}";
    private static final List<String> STAGES =
            List.of("petition", "sharedPetition", "reviewedPetition", "clearedPetition", "openPetition");

    private final Function<String, Program> as;
    private final String writer;

    /**
     * Nothing is done yet.
     *
     * @param as the program of an account
     */
    public StagedPetition(Function<String, Program> as) {
        this(as, FIDH);
    }

    /** The same for another organisation, whose member this account is. */
    public StagedPetition(Function<String, Program> as, String writer) {
        this.as = as;
        this.writer = writer;
    }

    /**
     * The id of a new one.
     *
     * @param stage petition, sharedPetition, reviewedPetition, clearedPetition or openPetition
     */
    public String reaching(String stage, String title) {
        String id = as.apply(writer)
                .post("/petitions", "{\"title\": \"" + title + "\", \"closesAt\": \"2099-01-01T12:00:00Z\"}")
                .field("id");
        STAGES.subList(1, STAGES.indexOf(stage) + 1).forEach(next -> bring(id, next));
        return id;
    }

    private void bring(String id, String stage) {
        switch (stage) {
            case "sharedPetition" -> {
                done(writer, id, "share", "{\"with\": \"ALL\"}");
                done(
                        writer,
                        id,
                        "pages/wording",
                        "{\"wordings\": [{\"language\": \"en\", \"text\": \"Write to me.\"}]}");
            }
            case "reviewedPetition" -> done(writer, id, "text-review", "{}");
            case "clearedPetition" -> {
                done("lead@omct.example", id, "text-approval", YES);
                done("lead@rsf.example", id, "text-approval", YES);
            }
            case "openPetition" -> done("lead@omct.example", id, "open", "{}");
            default -> throw new IllegalArgumentException(stage);
        }
    }

    private void done(String account, String id, String step, String body) {
        Program.Reply reply = as.apply(account).post("/petitions/" + id + "/" + step, body);
        assertThat(reply.status()).as(step + reply.body()).isEqualTo(200);
    }
}
