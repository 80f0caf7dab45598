package ngo.portal.ejb.petition.signing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules by which a mail provider delivers different spellings of an address to one mailbox. A resource file lists them,
 * with the provider's own source and the date on which it was read.
 *
 * @param domains equivalent domains; the first is the canonical one
 */
record MailProvider(List<String> domains, Set<Rule> rules) {

    private static final String FIELDS = ";";
    private static final int DOMAINS = 1;
    private static final int RULES = 2;

    private static final Map<String, MailProvider> BY_DOMAIN = read().stream()
            .flatMap(one -> one.domains().stream().map(domain -> Map.entry(domain, one)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** A rule of a provider; the resource file explains each. */
    enum Rule {
        ONE,
        DOTS,
        HYPHENS,
        UNDERSCORES,
        DOT_HYPHEN,
        TAG,
        SUBDOMAIN,
        LARGE
    }

    MailProvider {
        domains = List.copyOf(domains);
        rules = Set.copyOf(rules);
    }

    /** A mailbox: the parts before and after the at sign. */
    record Mailbox(String name, String domain) {

        @Override
        public String toString() {
            return name + "@" + domain;
        }
    }

    /** The provider of a domain, if the list contains it. */
    static Optional<MailProvider> of(String domain) {
        return Optional.ofNullable(BY_DOMAIN.get(domain));
    }

    boolean isLarge() {
        return rules.contains(Rule.LARGE);
    }

    /** The canonical spelling of a mailbox. */
    static Mailbox normal(Mailbox typed) {
        Mailbox mailbox = behindSubdomain(typed).orElse(typed);
        return of(mailbox.domain()).map(provider -> provider.plain(mailbox)).orElse(mailbox);
    }

    private static Optional<Mailbox> behindSubdomain(Mailbox typed) {
        int dot = typed.domain().indexOf('.');
        String above = typed.domain().substring(dot + 1);
        return of(above)
                .filter(provider -> provider.rules().contains(Rule.SUBDOMAIN))
                .map(provider -> new Mailbox(typed.domain().substring(0, dot), above));
    }

    private Mailbox plain(Mailbox mailbox) {
        String name = mailbox.name();
        for (Rule rule : Rule.values()) {
            String same = rules.contains(rule) ? without(rule, name) : name;
            // A name that consists of such characters only stays as it is.
            name = same.isEmpty() ? name : same;
        }
        return new Mailbox(name, rules.contains(Rule.ONE) ? domains.get(0) : mailbox.domain());
    }

    private static String without(Rule rule, String name) {
        return switch (rule) {
            case DOTS -> name.replace(".", "");
            case HYPHENS -> name.replace("-", "");
            case UNDERSCORES -> name.replace("_", "");
            case DOT_HYPHEN -> name.replace('.', '-');
            case TAG -> name.replaceFirst("(?<=.)-.*", "");
            case ONE, SUBDOMAIN, LARGE -> name;
        };
    }

    /**
     * Other spellings under which the portal may have stored a mailbox while it knew Gmail's rule only: the typed and the
     * canonical one, at each domain equivalent to its own. Further spellings cannot be derived.
     */
    static Set<Mailbox> earlier(Mailbox typed) {
        Mailbox now = normal(typed);
        Set<Mailbox> before = new LinkedHashSet<>();
        of(now.domain()).filter(MailProvider::wereApart).ifPresent(provider -> provider.add(before, typed, now));
        before.remove(now);
        return before;
    }

    /** Gmail's rule has existed as long as the portal. */
    private boolean wereApart() {
        return !rules.equals(EnumSet.of(Rule.ONE, Rule.DOTS, Rule.LARGE));
    }

    private void add(Set<Mailbox> before, Mailbox typed, Mailbox now) {
        before.add(typed);
        for (String domain : rules.contains(Rule.ONE) ? domains : List.of(now.domain())) {
            before.add(new Mailbox(now.name(), domain));
            if (domains.contains(typed.domain())) {
                before.add(new Mailbox(typed.name(), domain));
            }
            if (rules.contains(Rule.DOT_HYPHEN)) {
                before.add(new Mailbox(now.name().replace('-', '.'), domain));
            }
        }
    }

    private static List<MailProvider> read() {
        try (InputStream list = Objects.requireNonNull(MailProvider.class.getResourceAsStream("mail-providers.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(FIELDS))
                    .map(fields -> new MailProvider(
                            List.of(fields[DOMAINS].strip().split(" ")),
                            rules(fields[RULES].strip().split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Rule> rules(String... words) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String word : words) {
            rules.add(Rule.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT)));
        }
        return rules;
    }
}
