package ngo.portal.web.document;

import java.io.Serializable;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * The document of the page that is open: what its reader has before the eyes, until it is read again.
 *
 * @param <V> what a reader gets of a document of this kind
 */
public abstract class CurrentDocument<V> implements Serializable {

    private final String place;

    private String id = "";

    private @Nullable V view;

    private @Nullable DiscussedText text;

    /** Documents of this kind stand under this address. */
    protected CurrentDocument(String place) {
        this.place = place;
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

    /** What is shown next is read anew. */
    public void forget() {
        view = null;
        text = null;
    }

    public UUID id() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    public String getPath() {
        return place + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
