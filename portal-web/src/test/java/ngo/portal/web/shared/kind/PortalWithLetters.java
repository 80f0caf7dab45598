package ngo.portal.web.shared.kind;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The classes of the portal once more, with a line for {@link LetterDescriptor} in {@code META-INF/services}. All other tests have the classes of
 * their own loader, which does not find that line.
 */
final class PortalWithLetters extends URLClassLoader {

    private static final String SERVICES = "META-INF/services/" + DocumentDescriptor.class.getName();

    PortalWithLetters() {
        super(classPath(), getPlatformClassLoader());
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> url(new File(part).toURI()))
                .toArray(URL[]::new);
    }

    private static URL url(URI place) {
        try {
            return place.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = Collections.list(super.findResources(name));
        if (name.equals(SERVICES)) {
            found.add(Objects.requireNonNull(findResource("kind/" + DocumentDescriptor.class.getSimpleName())));
        }
        return Collections.enumeration(found);
    }

    /** What {@link LetterPages} finds with these classes. */
    @SuppressWarnings("unchecked") // both loaders have the same Supplier and Map
    Map<String, String> pages() throws ReflectiveOperationException {
        Object pages =
                loadClass(LetterPages.class.getName()).getDeclaredConstructor().newInstance();
        return ((Supplier<Map<String, String>>) pages).get();
    }
}
