package ngo.portal.web.document;

import java.io.Serializable;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/**
 * The document of the current page, in the state in which its reader sees it until it is read again.
 *
 * @param <V> the view of a document of this kind
 */
public abstract class CurrentDocument<V> implements Serializable {

    private final String place;

    private String id = "";

    private @Nullable V view;

    private @Nullable DiscussedText text;

    /** A document of this kind. */
    protected CurrentDocument(String kind) {
        this.place = DocumentDescriptors.require(kind).place();
    }

    protected abstract V read(UUID id);

    protected abstract DiscussedText talk();

    /** Reads the document; nobody else's page is ever begun. */
    public void load() {
        forget();
        getView();
    }

    public V getView() {
        if (view == null) {
            view = read(id());
        }
        return view;
    }

    /** The text, its paragraphs counted through, and what is said about it. */
    public DiscussedText getTalked() {
        if (text == null) {
            text = talk();
        }
        return text;
    }

    /** Discards the document, so that the next access reads it again. */
    public void forget() {
        view = null;
        text = null;
    }

    public UUID id() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    public String getPath() {
        return place + "/" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
