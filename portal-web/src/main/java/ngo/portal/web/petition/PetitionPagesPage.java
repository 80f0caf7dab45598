package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Organisations that collect for a petition on a page of their own, and those that are invited to. */
@Named
@ViewScoped
public class PetitionPagesPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private PetitionPageService pages;

    @Inject
    private OrganisationChoice others;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private String reason = "";
    private transient @Nullable List<PageRepository.PageNumbers> numbers;

    /** Whose page is about to end, or to go live; empty while nothing is chosen. */
    private String ending = "";

    private String live = "";

    private transient @Nullable List<SpokenText> said;

    public void load() {
        current.load();
        others.offer(current.getPetition().ownerAlias());
    }

    public void invite() {
        Optional<Circle> circle = others.circle();
        if (circle.isEmpty()) {
            text.refused(text.of("petition", "share.nobody"));
            return;
        }
        pages.invite(current.id(), circle.get());
        done("invited");
    }

    public void ask() {
        pages.ask(current.id());
        done("asked");
    }

    public void confirm(String alias) {
        pages.confirm(current.id(), alias);
        done("confirmed");
    }

    public void refuse(String alias) {
        pages.refuse(current.id(), alias, reason);
        done("refused");
    }

    public void goLive() {
        pages.goLive(current.id(), live);
        done("live");
    }

    public void end() {
        pages.end(current.id(), ending);
        done("ended");
    }

    private void done(String what) {
        text.said("petition", "page." + what);
        Redirects.to(current.getPath() + "/pages");
    }

    /** How many have signed on a page, in words; empty where nobody could, or where the reader is not to know. */
    public String signed(PageRow page) {
        if (numbers == null) {
            numbers = current.getPetition().state().isPublic() ? pages.numbers(current.id()) : List.of();
        }
        return numbers.stream()
                .filter(one -> one.page().equals(page.id()))
                .findFirst()
                .map(one -> text.of("petition", "public.count", one.confirmed(), one.paper()))
                .orElse("");
    }

    /** Whether the reader is the one who is waited for. */
    public boolean mayAnswer(PageRow page) {
        return page.state() == PageState.REQUESTED
                ? current.may("CONFIRM_PAGE")
                : isMine(page) && current.may("ANSWER_INVITATION");
    }

    public boolean mayGoLive(PageRow page) {
        return isMine(page) && current.may("GO_LIVE");
    }

    public boolean mayWrite(PageRow page) {
        return isMine(page) && current.may("WRITE_PAGE");
    }

    public boolean mayEnd(PageRow page) {
        return !page.own()
                && page.state().may(PageState.ENDED)
                && current.may("END_PAGE")
                && (isMine(page) || caller.isLead());
    }

    /** The page of which is shown what ends with it; absent where none was chosen, or it cannot end now. */
    public @Nullable PageRow getPageEnding() {
        return chosen(ending, this::mayEnd);
    }

    /** The page whose public text is previewed; absent if none was chosen, or if it cannot go live now. */
    public @Nullable PageRow getPageGoingLive() {
        return chosen(live, this::mayGoLive);
    }

    private @Nullable PageRow chosen(String alias, Predicate<PageRow> may) {
        return current.getView().pages().stream()
                .filter(page -> page.alias().equals(alias))
                .filter(may)
                .findFirst()
                .orElse(null);
    }

    /** What the reader's organisation says on its page, in the languages in which it says anything. */
    public List<SpokenText> getSaid() {
        if (said == null) {
            said = SpokenText.of(
                            pages.texts(current.id()),
                            current.getView().wordings().stream()
                                    .filter(one -> one.alias().equals(caller.getAlias()))
                                    .toList())
                    .stream()
                    .filter(one -> !one.isUnwritten())
                    .toList();
        }
        return said;
    }

    private boolean isMine(PageRow page) {
        return page.alias().equals(caller.getAlias());
    }

    public OrganisationChoice getOthers() {
        return others;
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String ending) {
        this.ending = ending;
    }

    public String getLive() {
        return live;
    }

    public void setLive(String live) {
        this.live = live;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
