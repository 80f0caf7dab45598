package ngo.portal.web.petition;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.petition.PageTextRow;
import ngo.portal.persistence.petition.WordingRow;
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

    /** What somebody has said already, in each language of the interface; nothing where they have not. */
    static List<SpokenText> of(Collection<PageTextRow> said, Collection<WordingRow> worded) {
        Map<String, SpokenText> all = all().stream()
                .collect(Collectors.toMap(SpokenText::getLanguage, one -> one, (a, b) -> a, LinkedHashMap::new));
        said.forEach(row -> {
            SpokenText one = all.computeIfAbsent(row.language(), SpokenText::new);
            one.setIntroduction(row.introduction());
            one.setThanks(row.thanks());
        });
        worded.forEach(
                row -> all.computeIfAbsent(row.language(), SpokenText::new).setWording(row.text()));
        return List.copyOf(all.values());
    }

    /** The same texts with that of one language first. */
    static List<SpokenText> beginningWith(String language, List<SpokenText> all) {
        return all.stream()
                .sorted(Comparator.comparing(one -> !one.getLanguage().equals(language)))
                .toList();
    }

    public boolean isUnwritten() {
        return introduction.isBlank() && thanks.isBlank() && wording.isBlank();
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
