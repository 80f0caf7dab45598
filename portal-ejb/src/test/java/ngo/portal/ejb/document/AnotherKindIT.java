package ngo.portal.ejb.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.persistence.document.Draft;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal does for statements it does for a kind of document that it has never heard of. */
@ArquillianTest
class AnotherKindIT {

    private final People owner = People.ofANewOrganisation();
    private final Section aims = Section.of("Aims", "<p>One.</p>");
    private final Section means = Section.of("Means", "<p>Two.</p>");

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private Letters letters;

    @Inject
    private CommentService comments;

    @Inject
    private DraftService drafts;

    @Inject
    private VersionService versions;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void somebodyWritesLetters() {
        founding.of(owner);
        tenant.enter(owner.member());
    }

    @Test
    void aDraftKeepsItsSidebarFields() {
        UUID letter = letters.begin(Letters.NAME);
        DocumentForm typed = drafts.blank(letter);
        typed.take(text("A letter", aims), 1);
        typed.write("greeting", "Dear all");

        drafts.keep(letter, typed);

        Draft draft = drafts.find(letter, typed).orElseThrow();
        assertThat(draft.text()).isEqualTo(typed.text());
        assertThat(draft.beside()).isEqualTo(typed.beside());
        drafts.drop(letter, typed);
        assertThat(drafts.find(letter, typed)).isEmpty();
    }

    /** The database shows no versions of a kind that it does not know. */
    @Test
    void aVersionIsPutTogetherFromTheNewestOfEachPart() {
        UUID letter = letters.begin("STATEMENT");
        Section sharper = aims.withHtml("<p>One and only.</p>");
        letters.keep(letter, new VersionPart(means.id(), 2, 1, text("A letter", means)));
        letters.keep(letter, new VersionPart(aims.id(), 1, 1, text("A letter", aims)));
        letters.keep(letter, new VersionPart(aims.id(), 1, 2, text("A better letter", sharper)));

        assertThat(versions.versions(letter)).extracting(VersionRow::number).containsExactly(2, 1);
        assertThat(versions.version(letter, 1)).isEqualTo(text("A letter", aims, means));
        assertThat(versions.version(letter, 2)).isEqualTo(text("A better letter", sharper, means));
        assertThatThrownBy(() -> versions.version(letter, 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofAKindThatDoesNotSayWhatItShowsNoVersionIsKept() {
        UUID letter = letters.begin(Letters.NAME);

        assertThatThrownBy(() -> letters.keep(letter, VersionPart.whole(letter, 1, text("A letter", aims))))
                .hasStackTraceContaining("row-level security");
        assertThat(versions.versions(letter)).isEmpty();
    }

    @Test
    void whatMayBeDoneItsKindSays() {
        UUID letter = letters.begin(Letters.NAME);

        assertThatThrownBy(() -> comments.comment(letter, remark())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aDocumentOfAKindThatNobodyAnswersForIsNotThere() {
        UUID riddle = letters.begin("RIDDLE");

        assertThatThrownBy(() -> comments.comment(riddle, remark())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.blank(riddle)).isInstanceOf(NotFound.class);
    }

    private static CommentForm remark() {
        CommentForm form = new CommentForm();
        form.setBody("Words");
        return form;
    }

    private static DocumentText text(String title, Section... sections) {
        return new DocumentText(title, "en", List.of(), List.of(sections));
    }
}
