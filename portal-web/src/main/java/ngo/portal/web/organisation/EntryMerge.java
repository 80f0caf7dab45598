package ngo.portal.web.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.ContactForm;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.ejb.organisation.TextForm;

/**
 * Merges the concurrent changes of two people to one entry. A field that only one of them has changed takes that change; where both have changed
 * a field, the writer's own value stays and the other's is shown beside it.
 */
final class EntryMerge {

    private final EntryForm base;
    private final EntryForm mine;
    private final EntryForm theirs;
    private final List<EntryConflict> clashes = new ArrayList<>();

    private EntryMerge(EntryForm base, EntryForm mine, EntryForm theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Merges the others' changes into the own form; returns the conflicts, which a person has to decide. */
    static List<EntryConflict> into(EntryForm mine, EntryForm base, EntryForm theirs) {
        EntryMerge merge = new EntryMerge(base, mine, theirs);
        merge.facts();
        Stream.of(base, theirs, mine)
                .flatMap(form -> form.getTexts().stream())
                .map(TextForm::getLanguage)
                .distinct()
                .toList()
                .forEach(merge::text);
        merge.contacts();
        return List.copyOf(merge.clashes);
    }

    private void facts() {
        field("shortName", EntryForm::getShortName, EntryForm::setShortName, EntryMerge::words);
        field("website", EntryForm::getWebsite, EntryForm::setWebsite, EntryMerge::words);
        field("region", EntryForm::getRegion, EntryForm::setRegion, EntryMerge::words);
        field("countries", EntryForm::getCountries, EntryForm::setCountries, EntryMerge::codes);
        field("languages", EntryForm::getLanguages, EntryForm::setLanguages, EntryMerge::codes);
        field("status", EntryForm::getStatus, EntryForm::setStatus, Objects::toString);
        field("unName", EntryForm::getUnName, EntryForm::setUnName, EntryMerge::words);
    }

    private <T> void field(
            String name, Function<EntryForm, T> get, BiConsumer<EntryForm, T> set, Function<T, String> shown) {
        T taken = taken(name, "", get.apply(base), get.apply(mine), get.apply(theirs), shown, shown);
        set.accept(mine, taken);
    }

    private void contacts() {
        mine.setContacts(taken(
                "contacts",
                "",
                base.getContacts(),
                mine.getContacts(),
                theirs.getContacts(),
                EntryMerge::compared,
                EntryMerge::contacts));
    }

    /** The contact as text with all fields in fixed positions: a name without a function differs from a function without a name. */
    private static String compared(List<ContactForm> contacts) {
        return contacts.stream()
                .map(one -> facts(one).stream().map(EntryMerge::words).toList().toString())
                .toList()
                .toString();
    }

    private void text(String language) {
        field(language, "officialName", TextForm::getOfficialName, TextForm::setOfficialName);
        field(language, "shortName", TextForm::getShortName, TextForm::setShortName);
        field(language, "sortKey", TextForm::getSortKey, TextForm::setSortKey);
        field(language, "about", TextForm::getAbout, TextForm::setAbout);
    }

    private void field(String language, String name, Function<TextForm, String> get, BiConsumer<TextForm, String> set) {
        TextForm own = mine.text(language);
        set.accept(
                own,
                taken(
                        name,
                        language,
                        get.apply(base.text(language)),
                        get.apply(own),
                        get.apply(theirs.text(language)),
                        EntryMerge::words,
                        EntryMerge::words));
    }

    private <T> T taken(
            String field,
            String language,
            T before,
            T own,
            T other,
            Function<T, String> compared,
            Function<T, String> shown) {
        String was = compared.apply(before);
        String ours = compared.apply(own);
        String others = compared.apply(other);
        if (ours.equals(was) || ours.equals(others)) {
            return other;
        }
        if (!others.equals(was)) {
            clashes.add(new EntryConflict(field, language, shown.apply(own), shown.apply(other)));
        }
        return own;
    }

    /** Browsers send line ends of their own. */
    private static String words(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private static String codes(Collection<String> codes) {
        return String.join(", ", codes);
    }

    private static String contacts(List<ContactForm> contacts) {
        return String.join("\n", contacts.stream().map(EntryMerge::contact).toList());
    }

    private static List<String> facts(ContactForm contact) {
        return List.of(
                contact.getName(),
                contact.getDuty(),
                contact.getEmail(),
                contact.getPhone(),
                contact.getHours(),
                contact.getZone(),
                codes(contact.getLanguages()),
                contact.isOpen() ? "+" : "");
    }

    private static String contact(ContactForm contact) {
        return String.join(
                " · ",
                facts(contact).stream()
                        .map(EntryMerge::words)
                        .filter(fact -> !fact.isEmpty())
                        .toList());
    }
}
