package ngo.portal.web.shared.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.web.plan.PlanDescriptor;
import ngo.portal.web.shared.AddressAreas.Area;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.PrincipalKind;
import org.junit.jupiter.api.Test;

/** The portal does not start with a wrong registration; the message names the class in which it is. */
class DocumentDescriptorsTest {

    private enum Stage {
        BEGUN
    }

    /** A kind whose points can be left out or given twice. */
    private static final class Poem extends DocumentDescriptor {

        private Poem(String kind, String place, String icon, List<View> views, EventLink events, String... areas) {
            super(
                    kind,
                    1,
                    place,
                    icon,
                    "/poem/",
                    Stage::valueOf,
                    views,
                    List.of(Route.members("/poems", "/list.xhtml")));
            areas(Stream.of(areas)
                    .map(area -> Area.of(area, PrincipalKind.MEMBER))
                    .toArray(Area[]::new));
            menu(entry());
            events(List.of(events));
            exported(ExportedKind.PLAN);
        }
    }

    private static Poem poem(EventLink events, String... areas) {
        return new Poem("POEM", "/poems", "pen", List.of(View.of("", "view.xhtml")), events, areas);
    }

    private static Poem poem() {
        return poem(EventLink.to("/poems", "pen", "PoemRead"), "/poems");
    }

    private static String faults(Collection<DocumentDescriptor> found, String... kinds) {
        return String.valueOf(assertThatThrownBy(() -> DocumentDescriptors.check(found, Set.of(kinds)))
                .isInstanceOf(IllegalStateException.class)
                .actual()
                .getMessage());
    }

    private static String faultsBesideAll(DocumentDescriptor added) {
        return faults(Stream.concat(DocumentDescriptors.all().stream(), Stream.of(added))
                .toList());
    }

    private static Object value(JavaField field) {
        try {
            return field.reflect().get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    @Test
    void everyDescriptorIsFound() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("ngo.portal.web")
                                .stream()
                                .filter(one -> one.isAssignableTo(DocumentDescriptor.class))
                                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(DocumentDescriptors.all().stream()
                        .map(one -> one.getClass().getName())
                        .toList());
        assertThat(DocumentDescriptors.all())
                .extracting(DocumentDescriptor::order)
                .isSorted();
    }

    /** An organisation is the subject of events, and no document. */
    @Test
    void everyKindOfDocumentIsRegistered() {
        List<String> kinds = new ClassFileImporter()
                .importPackages("ngo.portal.persistence").stream()
                        .filter(one -> one.isAnnotatedWith(Entity.class))
                        .flatMap(one -> one.tryGetField("KIND").stream())
                        .map(field -> value(field).toString())
                        .filter(kind -> !kind.equals("ORGANISATION"))
                        .toList();

        assertThat(DocumentDescriptors.all())
                .extracting(DocumentDescriptor::kind)
                .containsExactlyInAnyOrderElementsOf(kinds);
        DocumentDescriptors.check(kinds);
    }

    @Test
    void whatHasNoDescriptorIsNamed() {
        String file = "META-INF/services/" + DocumentDescriptor.class.getName();

        assertThat(faults(List.of(poem()), "POEM", "SONG"))
                .isEqualTo(file + " names no descriptor of the kind SONG. "
                        + Stream.of("STATEMENT", "REQUEST", "PETITION")
                                .map(part -> file + " names no descriptor of the export of " + part + ".")
                                .collect(Collectors.joining(" ")));
        assertThatThrownBy(() -> DocumentDescriptors.require("POEM"))
                .hasMessage(file + " names no descriptor of the kind POEM.");
    }

    @Test
    void whatTwoClassesGiveIsNamedWithBoth() {
        String both = Poem.class.getName() + " and " + Poem.class.getName() + " give ";

        assertThat(faults(List.of(poem(), poem())))
                .contains(Stream.of(
                                "the address /poems",
                                "the event PoemRead",
                                "the export of PLAN",
                                "the kind POEM",
                                "the path segment poems",
                                "the position 1",
                                "the position in the menu 1")
                        .map(what -> both + what + ".")
                        .toList())
                .contains(Poem.class.getName() + " gives an area that overlaps /poems.");
        assertThat(faultsBesideAll(poem(
                        EventLink.to("/poems", "pen", "MuchRead", "PlanProposed"), "/poems", "/admin/poems", "/plans")))
                .contains(
                        EventLink.class.getName() + " and " + Poem.class.getName() + " give the event MuchRead.",
                        PlanDescriptor.class.getName() + " and " + Poem.class.getName()
                                + " give the event PlanProposed.",
                        PlanDescriptor.class.getName() + " and " + Poem.class.getName() + " give the export of PLAN.",
                        Poem.class.getName() + " gives an area that overlaps /admin.",
                        Poem.class.getName() + " gives an area that overlaps /plans.");
    }

    @Test
    void whatADescriptorLacksIsNamed() {
        assertThat(faults(List.of(new Poem(" ", "poems", "", List.of(), EventLink.to("STANZA", "pen", "PoemRead")))))
                .contains(Stream.of(
                                "lacks a kind",
                                "lacks a list address that begins with a slash",
                                "lacks a page of the document itself",
                                "lacks a route to its list",
                                "lacks an icon",
                                "lacks the page STANZA of its events",
                                "gives the address /poems, which is in no area")
                        .map(what -> Poem.class.getName() + " " + what + ".")
                        .toList());
    }

    @Test
    void theAddressOfADocumentIsBelowItsList() {
        UUID id = new UUID(0, 1);
        assertThat(poem().address(id)).isEqualTo("/poems/" + id);
        assertThat(poem().ofDocuments()).singleElement().satisfies(route -> assertThat(route.target("/poems/" + id))
                .isNotNull());
        assertThat(DocumentDescriptors.all())
                .filteredOn(one -> Addresses.target("/en" + one.place() + "/a").isPresent())
                .extracting(DocumentDescriptor::kind)
                .containsExactly("STATEMENT", "PLAN", "PETITION");
    }

    /** Nothing of the portal names letters: one class and its line in a file are all that the page layer needs of a kind. */
    @Test
    void aFurtherKindHasItsPlaceEverywhere() throws Exception {
        UUID id = LetterPages.ID;
        try (PortalWithLetters portal = new PortalWithLetters()) {
            assertThat(portal.pages())
                    .containsExactly(
                            entry("/letters", "/letter/list.xhtml"),
                            entry("/letters/new", "/letter/edit.xhtml"),
                            entry("/letters/" + id, "/letter/view.xhtml?id=" + id),
                            entry("/letters/" + id + "/deliveries/2", "/delivery/view.xhtml?id=" + id + "&number=2"),
                            entry("/fr/letters/dear", "/public/letter.xhtml?language=fr&slug=dear"),
                            entry("link", "/letters/" + id + "/deliveries"),
                            entry("open to", "MEMBER"),
                            entry(
                                    "menu",
                                    "/dashboard /calendar /statements /plans /letters /petitions /funding /sign-on"
                                            + " /organisation /organisations /organisation/delegations /decisions"),
                            entry("event", "/letters/" + id + "/deliveries pen"),
                            entry("event of all kinds", "/letters/" + id + " talk"),
                            entry("help", "Optional[HelpArea[key=letters, count=2, sections=[letters]]]"),
                            entry("opened", "Optional[OpenedDocument[kind=LETTER, id=" + id + "]]"),
                            entry("opened by a program", "Optional[OpenedDocument[kind=LETTER, id=" + id + "]]"),
                            entry("limit", "UPLOAD"),
                            entry("state", "SENT"));
        }
        assertThat(DocumentDescriptors.of("LETTER")).isEmpty();
        assertThat(Addresses.target("/letters")).isEmpty();
    }
}
