package ngo.portal.sample.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.ejb.petition.PetitionView;
import ngo.portal.ejb.petition.desk.SheetService;
import ngo.portal.ejb.text.TextImport;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PageTextRow;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.sample.SamplePerson;
import ngo.portal.sample.SamplePerson.Duty;
import ngo.portal.sample.SampleSession;
import ngo.portal.sample.translation.SampleTranslator;

/** Brings a sample petition from its current state to the state in which its story ends. */
@ApplicationScoped
public class PetitionSeeder {

    private static final Slice NEWEST = Slice.first(100);
    private static final Duration OPEN_FOR = Duration.ofDays(120);
    private static final int GOAL = 5_000;

    /** Two leads of organisations other than the owners of the petitions. */
    private static final List<String> LEADS = List.of("omct", "rsf");

    private static final String INVITED = "awid";
    private static final String ASKING = "rsf";
    private static final List<String> COLLECTING = List.of("fidh", "frontline");

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionReader reader;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionCourseService course;

    @Inject
    private PetitionPageService pages;

    @Inject
    private SheetService sheets;

    @Inject
    private PetitionSigned signatures;

    @Inject
    private PetitionHandedOver deliveries;

    @Inject
    private SampleTranslator translator;

    @Inject
    private SampleSession stage;

    @Inject
    private Clock clock;

    /** Skips steps that were done before an interruption. */
    public void seed(PetitionStory story) {
        if (begun(story).isPresent()) {
            return;
        }
        stage.enter(Duty.MEMBER, story.owner());
        UUID id = petitions.create(PetitionForm.of(
                text(story, "en"),
                new PetitionTerms(GOAL, clock.instant().plus(OPEN_FOR), "Europe/Paris", MailContent.NEUTRAL)));
        write(id, story.owner());
        if (story.end() == PetitionState.DRAFT) {
            return;
        }
        if (story.end() == PetitionState.OPEN) {
            petitions.share(id, Circle.of(List.of(ASKING, "frontline")));
        }
        story.translations().forEach(language -> translate(story, id, language));
        stage.enter(Duty.MEMBER, story.owner());
        reviews.sendForTextReview(id);
        approve(id, LEADS.get(0));
        if (story.end() == PetitionState.TEXT_REVIEW) {
            return;
        }
        approve(id, LEADS.get(1));
        if (story.end() == PetitionState.OPEN) {
            collect(story, id);
        } else if (story.end() == PetitionState.ANSWERED) {
            stage.enter(Duty.LEAD, LEADS.get(0));
            course.open(id);
            course.close(id, words().getProperty("closed"), "en");
            stage.enter(Duty.MEMBER, story.owner());
            deliveries.seed(id, words());
        }
    }

    /** With partners, and with paper. */
    private void collect(PetitionStory story, UUID id) {
        stage.enter(Duty.LEAD, LEADS.get(0));
        course.open(id);
        COLLECTING.forEach(partner -> collect(id, partner));
        stage.enter(Duty.LEAD, LEADS.get(0));
        pages.invite(id, Circle.of(List.of(INVITED)));
        stage.enter(Duty.MEMBER, ASKING);
        pages.ask(id);
        paper(id, story.owner());
        String slug = reader.view(id).petition().slug();
        signatures.seed(id, slug, story.owner(), words());
    }

    /** One valid sheet, and one that two people have counted differently. */
    private void paper(UUID id, String owner) {
        sheet(id, owner, "sheet.square", "FR 40, BE 18", "FR 40, BE 18");
        sheet(id, owner, "sheet.university", "FR 20", "FR 19");
    }

    private void sheet(UUID id, String owner, String label, String entered, String counted) {
        stage.enter(Duty.PRESS, owner);
        int number = sheets.enter(id, words().getProperty(label), "", SheetNumbers.typed(entered));
        stage.enter(Duty.LEAD, LEADS.get(0));
        sheets.count(id, number, sheets.sheet(id, number).row().version(), SheetNumbers.typed(counted));
    }

    private Optional<PetitionRow> begun(PetitionStory story) {
        stage.enter(Duty.MEMBER, story.owner());
        return petitions.rows(PetitionFilter.NONE, NEWEST).items().stream()
                .filter(row -> row.ownerAlias().equals(story.owner()))
                .filter(row -> row.title().equals(text(story, "en").title()))
                .findFirst();
    }

    private void approve(UUID id, String lead) {
        stage.enter(Duty.LEAD, lead);
        reviews.decideText(id, new Decision(Verdict.APPROVE, words().getProperty("approval")));
    }

    private void collect(UUID id, String partner) {
        stage.enter(Duty.LEAD, LEADS.get(0));
        pages.invite(id, Circle.of(List.of(partner)));
        stage.enter(Duty.MEMBER, partner);
        pages.confirm(id, partner);
        write(id, partner);
        stage.enter(Duty.MEMBER, partner);
        pages.goLive(id, partner);
    }

    /** An organisation's text on its page, and the wording that people agree to there. */
    private void write(UUID id, String organisation) {
        stage.enter(Duty.MEMBER, organisation);
        PetitionView seen = reader.view(id);
        String name = seen.mine().map(page -> page.name()).orElse(organisation);
        Map<String, String> said = new LinkedHashMap<>();
        for (String language : List.of("en", "fr", "es", "ar", "ru")) {
            said.put(language, words().getProperty(language).replace("{0}", name));
        }
        pages.word(id, said);
        pages.write(id, new PageTextRow("en", words().getProperty("introduction"), ""));
    }

    /** The reviewer of a translation is of an organisation that works in the language. */
    private static SamplePerson reviewer(String language) {
        return new SamplePerson(Duty.MEMBER, language.equals("ru") ? "frontline" : "amnesty");
    }

    /** A writer of the owner's organisation, and another person of it who approves. */
    private void translate(PetitionStory story, UUID id, String language) {
        SampleTranslator.SampleUsers cast = new SampleTranslator.SampleUsers(
                new SamplePerson(Duty.MEMBER, story.owner()),
                new SamplePerson(Duty.SIGNATORY, story.owner()),
                reviewer(language),
                new SamplePerson(Duty.ADMIN, story.owner()));
        translator.seed(id, language, text(story, language), cast, true);
    }

    private static DocumentText text(PetitionStory story, String language) {
        String file = story.file(language);
        try (InputStream content = resource(file)) {
            return TextImport.read(file, content.readAllBytes()).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStreamReader content =
                new InputStreamReader(resource("wordings.properties"), StandardCharsets.UTF_8)) {
            words.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PetitionSeeder.class.getResourceAsStream(name), name);
    }
}
