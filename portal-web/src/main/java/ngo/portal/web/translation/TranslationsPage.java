package ngo.portal.web.translation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.translation.TranslationAction;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;
import ngo.portal.web.document.Languages;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** All translations of a document, and the form for assigning one. */
@Named
@ViewScoped
public class TranslationsPage implements Serializable {

    @Inject
    private TranslationReader reader;

    @Inject
    private TranslationRequestService requests;

    @Inject
    private OrganisationChoice translator;

    @Inject
    private TranslationTerms terms;

    @Inject
    private Text text;

    private String id = "";
    private String edit = "";
    private String language = "";
    private String reason = "";
    private transient TranslationReader.@Nullable Overview overview;

    public void load() {
        overview = null;
        getOverview();
        if (isEditing()) {
            TranslationRow row = getEdited().row();
            language = row.language();
            terms.begin(row);
        }
        translator.offerOne(terms.getForm().getTranslator());
        terms.offer();
    }

    public TranslationReader.Overview getOverview() {
        if (overview == null) {
            overview = reader.overview(id());
        }
        return overview;
    }

    /** Assigns a translation, or changes an assignment. */
    public void ask() {
        terms.form().setTranslator(translator.one());
        if (terms.form().getTranslator().isEmpty()) {
            text.refused("translator", text.of("translation", "problem.translator"));
            return;
        }
        if (isEditing()) {
            requests.change(id(), edit, terms.form());
            done("changed");
        } else {
            requests.request(id(), language, terms.form());
            done("requested");
        }
    }

    public void lift() {
        requests.lift(id(), edit, reason);
        done("lifted");
    }

    public void cancel() {
        requests.cancel(id(), edit, reason);
        done("cancelled");
    }

    private void done(String what) {
        text.said("translation", what);
        Redirects.to(getPath() + "/translations");
    }

    /** Languages without a translation or an assignment. */
    public List<String> getLanguages() {
        List<String> there = Stream.concat(
                        Stream.of(getOverview().source().text().language()),
                        getOverview().all().stream().map(one -> one.row().language()))
                .toList();
        return Languages.ALL.stream().filter(tag -> !there.contains(tag)).toList();
    }

    /** Everybody can be asked, the owner too. */
    public OrganisationChoice getTranslator() {
        return translator;
    }

    /** How many of the required translations, or of all if none is required, are approved. */
    public long getReady() {
        return getCounted().stream()
                .filter(one -> one.state() == TranslationState.APPROVED)
                .count();
    }

    public List<TranslationView> getCounted() {
        List<TranslationView> required =
                getOverview().all().stream().filter(one -> one.row().required()).toList();
        return required.isEmpty() ? getOverview().all() : required;
    }

    public TranslationView getEdited() {
        return getOverview().all().stream()
                .filter(one -> one.row().language().equals(edit))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public boolean mayLift() {
        return isEditing() && getEdited().may(TranslationAction.LIFT);
    }

    public boolean mayCancel() {
        return isEditing() && getEdited().may(TranslationAction.CANCEL);
    }

    public boolean isEditing() {
        return !edit.isEmpty();
    }

    public String getPath() {
        return pages().address(id());
    }

    /** The part of the menu in which documents of its kind are found. */
    public String getSection() {
        return pages().section();
    }

    private DocumentDescriptor pages() {
        return DocumentDescriptors.of(getOverview().source().document().kind()).orElseThrow(NotFound::new);
    }

    public UUID id() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEdit() {
        return edit;
    }

    public void setEdit(@Nullable String edit) {
        this.edit = edit == null ? "" : edit;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    public TranslationTerms getTerms() {
        return terms;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
