package ngo.portal.ejb.organisation;

import java.io.Serializable;
import ngo.portal.persistence.organisation.entry.EntryText;

/** Unsaved form input for an organisation's texts in one language. */
public class TextForm implements Serializable {

    static final int MAX_NAME_CHARACTERS = 200;
    static final int MAX_SHORT_NAME_CHARACTERS = 40;
    static final int MAX_ABOUT_CHARACTERS = 3_000;

    private String language;
    private String officialName = "";
    private String shortName = "";
    private String sortKey = "";
    private String about = "";

    public TextForm(String language) {
        this.language = language;
    }

    static TextForm of(EntryText text) {
        TextForm form = new TextForm(text.language());
        form.officialName = text.officialName();
        form.shortName = text.shortName();
        form.sortKey = text.sortKey();
        form.about = text.about();
        return form;
    }

    /** Refuses text that cannot be displayed, and names the field and its language. */
    EntryText text() {
        return new EntryText(
                language,
                EntryValidation.line(field("officialName"), officialName, MAX_NAME_CHARACTERS),
                EntryValidation.line(field("shortName"), shortName, MAX_SHORT_NAME_CHARACTERS),
                EntryValidation.line(field("sortKey"), sortKey, MAX_NAME_CHARACTERS),
                EntryValidation.text(field("about"), about, MAX_ABOUT_CHARACTERS));
    }

    private String field(String name) {
        return name + "." + language;
    }

    public String getLanguage() {
        return language;
    }

    public String getOfficialName() {
        return officialName;
    }

    public void setOfficialName(String officialName) {
        this.officialName = officialName;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getSortKey() {
        return sortKey;
    }

    public void setSortKey(String sortKey) {
        this.sortKey = sortKey;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
