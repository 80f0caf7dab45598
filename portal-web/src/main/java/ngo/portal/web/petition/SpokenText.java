package ngo.portal.web.petition;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;

/** What an organisation says in one language, as it is typed. */
public class SpokenText implements Serializable {

    private final String language;
    private String introduction = "";
    private String thanks = "";
    private String wording = "";

    SpokenText(String language) {
        this.language = language;
    }

    /** One of each language of the interface. */
    static List<SpokenText> all() {
        return Stream.of(InterfaceLanguage.values())
                .map(language -> new SpokenText(language.tag()))
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public String getIntroduction() {
        return introduction;
    }

    public void setIntroduction(String introduction) {
        this.introduction = introduction;
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(String thanks) {
        this.thanks = thanks;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }
}
