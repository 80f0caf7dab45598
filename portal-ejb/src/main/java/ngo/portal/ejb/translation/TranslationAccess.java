package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.TranslationRefusals.NotTranslatable;
import ngo.portal.persistence.translation.TranslationRefusals.OwnTranslation;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;

/** Access control of translations. The row-level security policies of their tables enforce the same rules. */
@ApplicationScoped
public class TranslationAccess {

    @Inject
    private DocumentKinds kinds;

    @Inject
    private TranslationRepository translations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    /** The translatable text of a document that the caller may see. */
    TranslatableText source(UUID document) {
        access.requireMember();
        return kinds.of(document).translatable(document).orElseThrow(NotTranslatable::new);
    }

    /** The same, if translations can be written. */
    TranslatableText openSource(UUID document) {
        TranslatableText source = source(document);
        if (!source.open()) {
            throw new NotTranslatable();
        }
        return source;
    }

    /** Refuses callers who are neither responsible for the document nor leads. */
    void requireSteward(TranslatableText source) {
        if (!isSteward(source)) {
            throw new Forbidden();
        }
        access.allowedBy(Set.of(isPen(source.document()) ? Mandate.MEMBER : Mandate.LEAD));
    }

    boolean isSteward(TranslatableText source) {
        return isPen(source.document()) || isLead(source);
    }

    private boolean isPen(Document document) {
        return document.owner().equals(tenant.organisation())
                && access.may(Permission.WRITE, document.owner(), document.id());
    }

    private boolean isLead(TranslatableText source) {
        return source.beforeLeads()
                && access.may(
                        Permission.STEWARD,
                        source.document().owner(),
                        source.document().id());
    }

    /**
     * What the caller's organisation can do for translations.
     *
     * @param reads whether it has access to a document
     * @param speaks whether it works in a language
     */
    record Ability(Predicate<UUID> reads, Predicate<String> speaks) {}

    /** The ability for checks of a single translation; queried only if needed. */
    private Ability ability() {
        return new Ability(document -> translations.isReader(document, tenant.organisation()), translations::worksIn);
    }

    /** The same for all of these at once. */
    Ability ability(List<TranslationRow> rows) {
        Set<UUID> others = rows.stream()
                .filter(row -> !row.owner().equals(tenant.organisation()))
                .map(TranslationRow::document)
                .collect(Collectors.toSet());
        Set<UUID> given = others.isEmpty() ? Set.of() : translations.readBy(tenant.organisation(), others);
        Set<String> languages = rows.stream().map(TranslationRow::language).collect(Collectors.toSet());
        Set<String> spoken = languages.isEmpty() ? Set.of() : translations.spoken(languages);
        return new Ability(given::contains, spoken::contains);
    }

    Set<TranslationRole> roles(TranslatableText source, TranslationRow row) {
        return roles(source, row, ability());
    }

    private Set<TranslationRole> roles(TranslatableText source, TranslationRow row, Ability ability) {
        Document document = source.document();
        Set<TranslationRole> roles = EnumSet.noneOf(TranslationRole.class);
        if (!source.open()) {
            return roles;
        }
        boolean pen = isPen(document);
        boolean lead = isLead(source);
        add(roles, TranslationRole.PEN, pen);
        add(roles, TranslationRole.LEAD, lead);
        add(roles, TranslationRole.APPROVER, pen || lead);
        Set<MemberRole> held = tenant.acting().rolesFor(document.id());
        boolean works = held.contains(MemberRole.TRANSLATOR) || held.contains(MemberRole.MEMBER);
        add(roles, TranslationRole.WRITER, pen || (works && isAsked(row)));
        add(roles, TranslationRole.REVIEWER, works && isReader(document, ability) && knows(held, row, ability));
        return roles;
    }

    private static void add(Set<TranslationRole> roles, TranslationRole role, boolean holds) {
        if (holds) {
            roles.add(role);
        }
    }

    private boolean isAsked(TranslationRow row) {
        boolean anybody = row.translatorSubject().isEmpty();
        return row.translator().equals(tenant.organisation())
                && (anybody || row.translatorSubject().equals(tenant.subject()));
    }

    private boolean isReader(Document document, Ability ability) {
        return document.owner().equals(tenant.organisation()) || ability.reads().test(document.id());
    }

    /** Whether it is a translator, or a member of an organisation that works in the language. */
    private static boolean knows(Set<MemberRole> held, TranslationRow row, Ability ability) {
        return held.contains(MemberRole.TRANSLATOR) || ability.speaks().test(row.language());
    }

    /** The actions that are possible for the caller now. */
    Set<TranslationAction> allowed(TranslatableText source, TranslationRow row, TranslationState state) {
        return allowed(source, row, state, ability());
    }

    /** The same for one of several translations, with an ability that was queried once for all. */
    Set<TranslationAction> allowed(
            TranslatableText source, TranslationRow row, TranslationState state, Ability ability) {
        return Action.allowed(
                TranslationAction.class,
                new TranslationAction.Context(row, state, roles(source, row, ability), tenant.subject()));
    }

    /**
     * Refuses an action that the action table does not offer to the caller now: because they lack the role, because they
     * wrote the text and another person is needed, or because of the translation's state.
     */
    void require(TranslationAction action, TranslatableText source, TranslationRow row) {
        TranslationState state = row.state(source.fingerprint());
        TranslationAction.Context now = new TranslationAction.Context(row, state, roles(source, row), tenant.subject());
        if (!isFor(action, now.roles())) {
            throw new Forbidden();
        }
        if (TranslationAction.OF_ANOTHER_PERSON.contains(action) && !now.isAnothersWork()) {
            throw new OwnTranslation();
        }
        if (!Action.allowed(TranslationAction.class, now).contains(action)) {
            throw new IllegalTransition(state.name(), action.name());
        }
        boolean leads = !isFor(action, withoutLeading(now.roles()));
        access.allowedBy(leads ? EnumSet.of(Mandate.LEAD) : EnumSet.of(Mandate.MEMBER, Mandate.TRANSLATOR));
    }

    private static boolean isFor(TranslationAction action, Set<TranslationRole> roles) {
        return roles.stream().anyMatch(role -> action.spec().isForAny(role));
    }

    /** The holder of the edit lock approves without being a lead. */
    private static Set<TranslationRole> withoutLeading(Set<TranslationRole> roles) {
        Set<TranslationRole> others = EnumSet.noneOf(TranslationRole.class);
        others.addAll(roles);
        others.remove(TranslationRole.LEAD);
        if (!roles.contains(TranslationRole.PEN)) {
            others.remove(TranslationRole.APPROVER);
        }
        return others;
    }
}
