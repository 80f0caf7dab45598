package ngo.portal.web.petition.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.ejb.petition.signing.Consent;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import org.jspecify.annotations.Nullable;

/** Reads the form fields of a signature; unknown fields are ignored. */
public final class FormReading {

    /** More than all fields can hold. */
    private static final long MAX_BYTES = 16_384;

    private static final int IPV4_NETWORK_DIGITS = 6;
    private static final int IPV6_NETWORK_DIGITS = 14;
    private static final int IPV6_DIGITS = 16;

    private FormReading() {}

    /** Whether the body is a form of a size that is said and can be. */
    public static boolean isForm(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    public static boolean isSmall(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= MAX_BYTES;
    }

    static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    static SupporterInput supporter(HttpServletRequest request) {
        return new SupporterInput(
                field(request, "name"),
                field(request, "email"),
                field(request, "country"),
                display(field(request, "display")),
                ticked(request));
    }

    /** The most restrictive display for an unknown value. */
    private static SignatureDisplay display(String given) {
        return Arrays.stream(SignatureDisplay.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElse(SignatureDisplay.COUNTED);
    }

    /** The consent that the box of one organisation gives, in the version of the wording that the page showed. */
    static Consent consent(HttpServletRequest request) {
        String wording = field(request, "wording");
        return Consent.of(field(request, "organisation") + (wording.isEmpty() ? "" : ":" + wording))
                .orElse(Consent.NONE);
    }

    private static Set<Consent> ticked(HttpServletRequest request) {
        String @Nullable [] values = request.getParameterValues("consent");
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .map(Consent::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The network of one provider's location: 24 bits of an IPv4 address, 56 bits of an IPv6 address. */
    public static String network(String prefix) {
        int digits = prefix.length() == IPV6_DIGITS ? IPV6_NETWORK_DIGITS : IPV4_NETWORK_DIGITS;
        return prefix.matches("[0-9a-f]{8}|[0-9a-f]{16}") ? prefix.substring(0, digits) : prefix;
    }
}
