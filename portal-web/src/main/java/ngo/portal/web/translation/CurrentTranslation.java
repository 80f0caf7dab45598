package ngo.portal.web.translation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.ejb.translation.Glossary;
import ngo.portal.ejb.translation.TranslationAction;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** The translation of the current page. */
@Dependent
public class CurrentTranslation implements Serializable {

    @Inject
    private TranslationReader reader;

    private String id = "";
    private String language = "";
    private transient @Nullable TranslationDetail detail;

    public void load() {
        forget();
        getDetail();
    }

    /** Discards the translation, so that the next access reads it again. */
    public void forget() {
        detail = null;
    }

    public TranslationDetail getDetail() {
        if (detail == null) {
            detail = reader.detail(id(), language);
        }
        return detail;
    }

    public TranslationView getView() {
        return getDetail().view();
    }

    /** The glossary from the language of the document to that of the translation. */
    Glossary glossary() {
        return Glossary.of(getSourceLanguage(), language);
    }

    public boolean may(String action) {
        return getView().may(TranslationAction.valueOf(action));
    }

    public UUID id() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    /** The address of the document. */
    public String getDocumentPath() {
        return pages().address(id());
    }

    /** The part of the menu in which documents of its kind are found. */
    public String getSection() {
        return pages().section();
    }

    private DocumentDescriptor pages() {
        return DocumentDescriptors.of(getView().source().document().kind()).orElseThrow(NotFound::new);
    }

    /** The address of the list of all its translations. */
    public String getListPath() {
        return getDocumentPath() + "/translations";
    }

    /** The address of this translation. */
    public String getPath() {
        return getListPath() + "/" + language;
    }

    /** In which direction the translation is read. */
    public String getDirection() {
        return InterfaceLanguage.directionOf(language);
    }

    /** In which direction the document is read. */
    public String getSourceDirection() {
        return InterfaceLanguage.directionOf(getSourceLanguage());
    }

    public String getSourceLanguage() {
        return getView().source().text().language();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
