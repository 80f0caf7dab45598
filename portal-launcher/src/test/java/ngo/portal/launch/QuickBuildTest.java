package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Maven fetches every scope of a module as soon as one of its plugins asks for the scope of tests, as those do that copy and unpack. So what only
 * tests want is a dependency in the profile "checks" alone, which "make run" leaves out.
 */
class QuickBuildTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void whatOnlyTestsWantIsInTheProfileOfChecks() throws Exception {
        Set<String> managed = dependencies(ROOT.resolve("pom.xml"))
                .filter(QuickBuildTest::isOfTests)
                .map(one -> text(one, "artifactId"))
                .collect(Collectors.toSet());
        assertThat(managed).contains("assertj-core", "archunit-junit5");

        for (Path pom : poms()) {
            List<String> misplaced = dependencies(pom)
                    .filter(one -> !isBelow(one, "dependencyManagement") && !isBelow(one, "profile"))
                    .filter(one -> isOfTests(one)
                            || (text(one, "scope").isEmpty() && managed.contains(text(one, "artifactId"))))
                    .map(one -> text(one, "artifactId"))
                    .toList();
            assertThat(misplaced).as("%s", pom).isEmpty();
        }
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> poms = Stream.concat(Stream.of(ROOT), modules.filter(one -> !one.endsWith("portal-bench")))
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();
            assertThat(poms).hasSizeGreaterThan(7);
            return poms;
        }
    }

    private static Stream<Element> dependencies(Path pom) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getElementsByTagName("dependency");
        return IntStream.range(0, all.getLength()).mapToObj(number -> (Element) all.item(number));
    }

    private static boolean isOfTests(Element dependency) {
        return text(dependency, "scope").equals("test");
    }

    private static boolean isBelow(Element element, String name) {
        return Stream.iterate(element.getParentNode(), Objects::nonNull, Node::getParentNode)
                .anyMatch(node -> node.getNodeName().equals(name));
    }

    private static String text(Element element, String name) {
        NodeList named = element.getElementsByTagName(name);
        return named.getLength() == 0 ? "" : named.item(0).getTextContent();
    }
}
