package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import org.jspecify.annotations.Nullable;

/** The texts of the user interface: one bundle for each feature and language. The text of a refusal is found by the name of its class. */
@Named("texts")
@ApplicationScoped
public class Text {

    private static final int BYTES_PER_KILOBYTE = 1024;

    private static final String BUNDLES = "/ngo/portal/web/text/";

    private static final Map<InterfaceLanguage, Map<String, Messages>> READ = Arrays.stream(InterfaceLanguage.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> new ConcurrentHashMap<>()));

    private static final Map<Enum<?>, String> STATES = new ConcurrentHashMap<>();

    /** A text of a feature's bundle with its placeholders filled. */
    public String of(String bundle, String key, Object... arguments) {
        return bundle(bundle).say(key, arguments);
    }

    /** The size of a file in words; the smallest is one kilobyte. */
    public String size(int bytes) {
        int kilo = Math.max(1, bytes / BYTES_PER_KILOBYTE);
        return kilo < BYTES_PER_KILOBYTE
                ? of("request", "file.kilobytes", kilo)
                : of("request", "file.megabytes", (double) kilo / BYTES_PER_KILOBYTE);
    }

    /** A text without arguments, in each language. */
    public List<String> everywhere(String bundle, String key) {
        return Arrays.stream(InterfaceLanguage.values())
                .map(language -> bundle(bundle, language).say(key))
                .toList();
    }

    /** What a bundle says in the language of the reader. */
    static Messages bundle(String name) {
        Messages said = bundle(name, RequestLanguage.now());
        return RequestLanguage.isMarked() ? said.marked() : said;
    }

    private static Messages bundle(String name, InterfaceLanguage language) {
        Map<String, Messages> read = Objects.requireNonNull(READ.get(language));
        @Nullable Messages known = read.get(name);
        return known == null
                ? read.computeIfAbsent(name, unread -> Messages.of(Text.class, BUNDLES + unread, language))
                : known;
    }

    static boolean speaks(String bundle, InterfaceLanguage language) {
        return Messages.exist(Text.class, BUNDLES + bundle, language);
    }

    /** Several words as one says them: the first, the second and the third. */
    public String list(List<String> words) {
        return RequestLanguage.now().list(words);
    }

    /** Several words in a row. */
    public String row(List<String> words) {
        return joined("list.between", words);
    }

    /** Several remarks, of which each may have commas. */
    public String remarks(List<String> words) {
        return joined("list.semicolon", words);
    }

    private String joined(String between, List<String> words) {
        return words.stream().map(RequestLanguage.now()::isolate).collect(Collectors.joining(of("common", between)));
    }

    /** What something is called, and what it is. */
    public String pair(String label, String words) {
        return of("common", "pair", label, words);
    }

    /** What a state is called, of its kind of thing where that makes a difference: plans are masculine in French, calls are not. */
    public String state(Object state) {
        return of(
                "common",
                state instanceof Enum<?> constant ? STATES.computeIfAbsent(constant, this::key) : "state." + state);
    }

    private String key(Enum<?> state) {
        String kind = state.getDeclaringClass().getSimpleName().replaceFirst("State$", "");
        String own =
                "state." + kind.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "." + state.name();
        return has("common", own) ? own : "state." + state.name();
    }

    /** What a refusal says to the person who hears it. */
    public String of(Refusal refusal) {
        return of("problem", "refusal." + refusal.getMessage(), refusal.arguments());
    }

    /** Whether there is such a text. */
    public boolean has(String bundle, String key) {
        return bundle(bundle).has(key);
    }

    /** What follows after the beginning that some keys of a bundle share. */
    public Stream<String> endings(String bundle, String beginning) {
        return bundle(bundle).keys().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()));
    }

    /** Says that something has been done, on the page that comes next. */
    public void said(String bundle, String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, of(bundle, "said." + key, arguments), true);
    }

    /** The same for a text that is already formatted. */
    public void said(String words) {
        say(FacesMessage.SEVERITY_INFO, words, true);
    }

    /** Says what somebody has to know before they go on, on this page. */
    public void warned(String words) {
        say(FacesMessage.SEVERITY_WARN, words, false);
    }

    /** Says that something was refused, on this page. */
    public void refused(String words) {
        say(FacesMessage.SEVERITY_ERROR, words, false);
    }

    /** Says that something was refused, at the field of this name if the page has one. */
    public void refused(String field, String words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIInput input = field.isEmpty() ? null : Inputs.named(faces, field);
        faces.addMessage(input == null ? null : Inputs.clientId(faces, input), problem(words));
    }

    /** Says at its field that an input cannot be read. */
    public ConverterException unreadable(String words) {
        return new ConverterException(problem(words));
    }

    /** Says at its field that an input was read but is refused. */
    public ValidatorException wrong(String words) {
        return new ValidatorException(problem(words));
    }

    private static FacesMessage problem(String words) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null);
    }

    private static void say(FacesMessage.Severity severity, String words, boolean later) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(severity, words, null));
        if (later) {
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
    }
}
