package ngo.portal.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads from the descriptions of all modules what is built with, and from what: everything that has a version there. */
final class PomParts {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern WRAPPED = Pattern.compile("/apache-maven/([^/]+)/");
    private static final String PLUGINS = "org.apache.maven.plugins";

    private final Path tree;
    private final Map<String, String> properties = new HashMap<>();
    private final NavigableMap<String, Part> parts = new TreeMap<>();
    private final List<String> unpinned = new ArrayList<>();

    /**
     * One part.
     *
     * @param name its group and artifact with a colon between them
     */
    record Part(String name, String version) {

        String key() {
            return name + " " + version;
        }

        String folder() {
            return name.replaceFirst(":.*", "").replace('.', '/')
                    + name.substring(name.indexOf(':')).replace(':', '/');
        }
    }

    private PomParts(Path tree) {
        this.tree = tree;
    }

    static PomParts of(Path tree) throws IOException {
        PomParts all = new PomParts(tree);
        List<Path> modules;
        try (Stream<Path> files = Files.find(tree, 3, (file, kind) -> file.endsWith("pom.xml"))) {
            modules = files.filter(pom -> tree.relativize(pom).toString().startsWith("portal-"))
                    .sorted()
                    .toList();
        }
        Document root = all.read(tree.resolve("pom.xml"));
        all.properties(root);
        all.collect(root);
        for (Path module : modules) {
            all.collect(all.read(module));
        }
        all.palantir(root);
        all.wrapped();
        return all;
    }

    /** By name and version, in this order. */
    NavigableMap<String, Part> all() {
        return parts;
    }

    /** Plugins without a version, where no other description gives them one. */
    List<String> unpinned() {
        return unpinned.stream()
                .filter(name ->
                        parts.values().stream().noneMatch(part -> part.name().equals(name)))
                .distinct()
                .toList();
    }

    private Document read(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalStateException(pom + " cannot be read", malformed);
        }
    }

    /** Those of profiles as well. */
    private void properties(Document root) {
        NodeList groups = root.getElementsByTagName("properties");
        for (int i = 0; i < groups.getLength(); i++) {
            for (Node all = groups.item(i).getFirstChild(); all != null; all = all.getNextSibling()) {
                properties.put(all.getNodeName(), all.getTextContent().strip());
            }
        }
    }

    /** A part of Maven's own that is written without its group is one of its plugins. */
    private void collect(Document pom) {
        NodeList all = pom.getElementsByTagName("artifactId");
        for (int i = 0; i < all.getLength(); i++) {
            Element part = (Element) all.item(i).getParentNode();
            String kind = part.getTagName();
            if (List.of("project", "parent", "exclusion", "webModule").contains(kind)) {
                continue;
            }
            String group = child(part, "groupId");
            String name = (group.isEmpty() ? PLUGINS : group) + ":" + child(part, "artifactId");
            String version = child(part, "version");
            if (name.startsWith("ngo.portal:")) {
                continue;
            }
            if (!version.isEmpty()) {
                add(name, version);
            } else if (kind.equals("plugin")) {
                unpinned.add(name);
            }
        }
    }

    /** The formatter is given to its plugin by a version alone. */
    private void palantir(Document root) {
        Element formatter =
                (Element) root.getElementsByTagName("palantirJavaFormat").item(0);
        add("com.palantir.javaformat:palantir-java-format", child(formatter, "version"));
    }

    private void wrapped() throws IOException {
        Matcher url = WRAPPED.matcher(Files.readString(tree.resolve(".mvn/wrapper/maven-wrapper.properties")));
        if (url.find()) {
            add("org.apache.maven:apache-maven", url.group(1));
        }
    }

    private void add(String name, String version) {
        Matcher property = PROPERTY.matcher(version);
        String resolved = property.matches() ? properties.getOrDefault(property.group(1), version) : version;
        Part part = new Part(name, resolved);
        parts.put(part.key(), part);
    }

    private static String child(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }
}
