package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.document.AmendmentAnswer;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentReader;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.AmendmentService.Reading;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.AmendmentPlaces;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyProposed;
import ngo.portal.persistence.document.DocumentRefusals.PresentWording;
import ngo.portal.persistence.document.DocumentRefusals.WordsInConflict;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several organisations propose other words for the same paragraph. */
@ArquillianTest
class CompetingAmendmentsIT {

    private static final String WORDS = "we ask the court to release the prisoners of the camp today.";
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    /** What each of three amendments changes, in words that no other of them touches. */
    private static final List<List<String>> CHANGES =
            List.of(List.of("ask", "urge"), List.of("the prisoners", "all prisoners"), List.of("today", "at once"));

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private StatementService statements;

    @Inject
    private ConsultationService consultation;

    @Inject
    private AmendmentService amendments;

    @Inject
    private AmendmentReader reader;

    @Inject
    private VersionService versions;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    /** A paragraph for each order of three answers to three amendments, once forth and once back. */
    @BeforeEach
    void aSharedText() {
        id = they.draft();
        String plain = IntStream.rangeClosed(1, 2 * ORDERS.size())
                .mapToObj(CompetingAmendmentsIT::paragraph)
                .collect(Collectors.joining("\n\n"));
        write(section().withHtml(Html.fromPlain(plain)));
        consultation.start(id, new Consultation(Circle.everybody(), null, "UTC", ""));
    }

    private void write(Section section) {
        StatementForm form = StatementForm.of(they.view().statement().text().withSections(List.of(section)));
        form.setTextNumber(they.view().statement().textNumber());
        statements.save(id, form);
    }

    private static String paragraph(int number) {
        return "Case " + number + ": " + WORDS;
    }

    @Test
    void threeAreAcceptedMergedAndRejectedInAnyOrder() {
        List<String> expected = new ArrayList<>();
        for (List<Integer> order : List.of(ORDERS.get(0), ORDERS.get(ORDERS.size() - 1))) {
            for (List<Integer> answers : ORDERS) {
                expected.add(answered(expected.size() + 1, order, answers));
            }
        }

        assertThat(Paragraphs.of(section().html()).all())
                .extracting(one -> one.plain())
                .isEqualTo(expected);
        assertThat(they.view().amendments())
                .hasSize(3 * expected.size())
                .extracting(AmendmentRow::state)
                .containsOnly(AmendmentState.ACCEPTED, AmendmentState.MERGED, AmendmentState.REJECTED);
    }

    /** Proposes three and answers them: the first of the answers accepts, the second accepts in other words, the third rejects. */
    private String answered(int number, List<Integer> order, List<Integer> answers) {
        List<UUID> proposed = CHANGES.stream()
                .map(change -> propose(they.second, number, paragraph(number).replace(change.get(0), change.get(1))))
                .toList();
        String expected = paragraph(number);
        tenant.enter(they.pen.member());
        for (int turn = 0; turn < order.size(); turn++) {
            int which = order.get(turn);
            List<String> change = CHANGES.get(which);
            answer(proposed.get(which), answers.get(turn));
            expected = answers.get(turn) == 2 ? expected : expected.replace(change.get(0), change.get(1));
        }
        return expected;
    }

    private void answer(UUID amendment, int answer) {
        AmendmentPlace place = place(amendment);
        if (answer == 0) {
            assertThat(amendments.accept(id, amendment, new Reading(1, place.key())))
                    .isTrue();
        } else if (answer == 1) {
            String words = place.merge(row(amendment)).words();
            amendments.merge(id, amendment, new Reading(1, place.key()), words, "");
        } else {
            amendments.reject(id, amendment, 1, "No");
        }
    }

    @Test
    void onlyWhereBothChangeTheSameWordsThePenHasToChoose() {
        UUID first = propose(they.second, 1, paragraph(1).replace("ask", "urge"));
        UUID second = propose(they.third, 1, paragraph(1).replace("ask", "beg").replace("today", "now"));
        tenant.enter(they.pen.member());
        Reading read = new Reading(1, place(second).key());
        amendments.accept(id, first, read);

        assertThatThrownBy(() -> amendments.accept(id, second, read)).isInstanceOf(Stale.class);
        AmendmentPlace place = place(second);
        Reading now = new Reading(1, place.key());
        assertThatThrownBy(() -> amendments.accept(id, second, now)).isInstanceOf(WordsInConflict.class);
        amendments.merge(id, second, now, place.merge(row(second)).words(conflict -> true), "");

        assertThat(section().html()).contains("Case 1: we beg the court to release the prisoners of the camp now.");
    }

    @Test
    void nobodyProposesThePresentWordingOrTheSameTwice() {
        UUID amendment = propose(they.second, 2, paragraph(2).replace("ask", "urge"));

        assertThatThrownBy(() -> propose(
                        they.second, 2, paragraph(2).replace(" we", "\r\n we").replace("\r\n", " ")))
                .isInstanceOf(PresentWording.class);
        assertThatThrownBy(() -> propose(they.second, 2, paragraph(2).replace("ask", "urge")))
                .isInstanceOf(AlreadyProposed.class);
        assertThatThrownBy(() -> amendments.edit(id, amendment, 1, wording(2, paragraph(2))))
                .isInstanceOf(PresentWording.class);
    }

    @Test
    void thoseWhoProposeTheSameWordsGetOneAnswer() {
        UUID first = propose(they.second, 3, paragraph(3).replace("ask", "urge"));
        UUID second = propose(they.third, 3, paragraph(3).replace("ask", "urge"));
        UUID other = propose(they.third, 3, paragraph(3).replace("ask", "beg"));
        tenant.enter(they.pen.member());

        amendments.accept(id, second, new Reading(1, place(second).key()));

        assertThat(List.of(row(first).state(), row(second).state(), row(other).state()))
                .containsExactly(AmendmentState.ACCEPTED, AmendmentState.ACCEPTED, AmendmentState.PROPOSED);
    }

    @Test
    void whatTheTextSaysMeanwhileIsAcceptedWithoutAVersion() {
        UUID amendment = propose(they.second, 4, paragraph(4).replace("ask", "urge"));
        tenant.enter(they.pen.member());
        write(section().withHtml(section().html().replace("Case 4: we ask", "Case 4: we urge")));
        int versionsBefore = versions.versions(id).size();

        boolean isChanged =
                amendments.accept(id, amendment, new Reading(1, place(amendment).key()));

        assertThat(isChanged).isFalse();
        assertThat(row(amendment).state()).isEqualTo(AmendmentState.ACCEPTED);
        assertThat(versions.versions(id)).hasSize(versionsBefore);
    }

    @Test
    void programsReadWhatIsMergedAndAnswerTheSame() {
        UUID first = propose(they.second, 5, paragraph(5).replace("ask", "urge"));
        UUID second = propose(they.third, 5, paragraph(5).replace("today", "at once"));
        tenant.enter(they.pen.member());
        amendments.accept(id, first, new Reading(1, place(first).key()));
        AmendmentReader.AmendmentView view = reader.amendments(id).stream()
                .filter(one -> one.row().id().equals(second))
                .findFirst()
                .orElseThrow();
        String key = view.place().orElseThrow().key();

        amendments.answer(id, new AmendmentAnswer(second, 1, key, AmendmentAnswer.Verdict.ACCEPT, "", ""));

        assertThat(section().html())
                .contains("Case 5: we urge the court to release the prisoners of the camp at once.");
    }

    private UUID propose(People people, int number, String words) {
        tenant.enter(people.member());
        return amendments.propose(id, wording(number, words));
    }

    private AmendmentForm wording(int number, String words) {
        AmendmentForm form = new AmendmentForm();
        form.setSection(section().id());
        int at = (int) Paragraphs.of(section().html()).all().stream()
                .takeWhile(one -> !one.plain().startsWith("Case " + number + ":"))
                .count();
        form.setParagraph(at + 1);
        form.setProposed(words);
        return form;
    }

    private Section section() {
        return they.view().statement().text().sections().get(0);
    }

    private AmendmentRow row(UUID amendment) {
        return they.view().amendments().stream()
                .filter(row -> row.id().equals(amendment))
                .findFirst()
                .orElseThrow();
    }

    private AmendmentPlace place(UUID amendment) {
        return new AmendmentPlaces(they.view().amendments())
                .of(row(amendment), Paragraphs.of(section().html()));
    }
}
