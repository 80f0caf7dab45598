package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;

/** Who collects for a petition on a page of its own, and who is asked to. */
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

    public void goLive(String alias) {
        pages.goLive(current.id(), alias);
        done("live");
    }

    public void end(String alias) {
        pages.end(current.id(), alias);
        done("ended");
    }

    private void done(String what) {
        text.said("petition", "page." + what);
        Redirects.to(current.getPath() + "/pages");
    }

    /** Whether the reader is the one who is waited for. */
    public boolean mayAnswer(PageRow page) {
        return !current.getPetition().state().isOver()
                && (page.state() == PageState.REQUESTED
                        ? caller.isLead()
                        : page.state() == PageState.INVITED && isMine(page));
    }

    public boolean mayGoLive(PageRow page) {
        return isMine(page) && !page.own() && page.state() == PageState.CONFIRMED && current.may("GO_LIVE");
    }

    public boolean mayWrite(PageRow page) {
        return isMine(page) && page.state().isWritable();
    }

    public boolean mayEnd(PageRow page) {
        return !page.own() && page.state().may(PageState.ENDED) && (isMine(page) || caller.isLead());
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
