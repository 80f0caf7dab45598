package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PageTextRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The texts of the reader's organisation on its page: above the form, beside its checkbox, and after signing. */
@Named
@ViewScoped
public class PetitionWordingPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private PetitionPageService pages;

    @Inject
    private Text text;

    private List<SpokenText> spoken = SpokenText.all();

    /** The language that the form shows. The browser sends the inputs of the others, too. */
    private String leaf = "";

    public void load() {
        current.load();
        UUID mine = mine().organisation();
        List<SpokenText> said = SpokenText.of(
                pages.texts(current.id()),
                current.getView().wordings().stream()
                        .filter(one -> one.organisation().equals(mine))
                        .toList());
        spoken = SpokenText.beginningWith(current.getPetition().text().language(), said);
    }

    private PageRow mine() {
        return current.getView().mine().orElseThrow(NotFound::new);
    }

    /** An unchanged wording keeps its number. */
    public void save() {
        Map<String, PageTextRow> said =
                pages.texts(current.id()).stream().collect(Collectors.toMap(PageTextRow::language, one -> one));
        for (SpokenText one : spoken) {
            PageTextRow typed = new PageTextRow(
                    one.getLanguage(),
                    one.getIntroduction().strip(),
                    one.getThanks().strip());
            PageTextRow there = said.getOrDefault(one.getLanguage(), new PageTextRow(one.getLanguage(), "", ""));
            if (!typed.equals(there)) {
                pages.write(current.id(), typed);
            }
        }
        Map<String, String> worded = spoken.stream()
                .filter(one -> !one.getWording().isBlank())
                .collect(Collectors.toMap(SpokenText::getLanguage, SpokenText::getWording));
        if (isWordable() && !worded.isEmpty()) {
            pages.word(current.id(), worded);
        }
        text.said("petition", "worded");
        Redirects.to(current.getPath() + "/wording?leaf=" + getLeaf());
    }

    /** The first language needs a consent: the page shows it to readers of a language without one. */
    public boolean needed(SpokenText one) {
        return one.getLanguage().equals(spoken.get(0).getLanguage());
    }

    /** The owner's texts go to the leads with the petition and are fixed afterwards. */
    public boolean isWordable() {
        return isWritable() && (!mine().own() || current.getPetition().state().isWritable());
    }

    public boolean isWritable() {
        PageState state = mine().state();
        return state.isWritable() && !current.getPetition().state().isOver();
    }

    public String getLeaf() {
        return spoken.stream()
                .map(SpokenText::getLanguage)
                .filter(leaf::equals)
                .findFirst()
                .orElseGet(() -> spoken.get(0).getLanguage());
    }

    public void setLeaf(@Nullable String leaf) {
        this.leaf = leaf == null ? "" : leaf;
    }

    public List<SpokenText> getSpoken() {
        return spoken;
    }

    public CurrentPetition getCurrent() {
        return current;
    }
}
