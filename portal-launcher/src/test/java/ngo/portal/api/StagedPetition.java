package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

/** A petition of FIDH, brought by its people and leads of others as far as somebody needs it. */
public final class StagedPetition {

    private static final String FIDH = "member@fidh.example";
    private static final String YES = "{\"verdict\": \"APPROVE\"}";
    private static final List<String> STAGES =
            List.of("petition", "sharedPetition", "reviewedPetition", "clearedPetition", "openPetition");

    private final Function<String, Program> as;

    /**
     * Nothing is done yet.
     *
     * @param as the program of an account
     */
    public StagedPetition(Function<String, Program> as) {
        this.as = as;
    }

    /**
     * The id of a new one.
     *
     * @param stage petition, sharedPetition, reviewedPetition, clearedPetition or openPetition
     */
    public String reaching(String stage, String title) {
        String id = as.apply(FIDH)
                .post("/petitions", "{\"title\": \"" + title + "\", \"closesAt\": \"2099-01-01T12:00:00Z\"}")
                .field("id");
        STAGES.subList(1, STAGES.indexOf(stage) + 1).forEach(next -> bring(id, next));
        return id;
    }

    private void bring(String id, String stage) {
        switch (stage) {
            case "sharedPetition" -> {
                done(FIDH, id, "share", "{\"with\": \"ALL\"}");
                done(FIDH, id, "pages/wording", "{\"wordings\": [{\"language\": \"en\", \"text\": \"Write to me.\"}]}");
            }
            case "reviewedPetition" -> done(FIDH, id, "text-review", "{}");
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
