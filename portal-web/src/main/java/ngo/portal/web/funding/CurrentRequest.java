package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.RequestHead;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** The request of the current page, read once per page. */
@Named
@RequestScoped
public class CurrentRequest {

    @Inject
    private RequestReader reader;

    @Inject
    private Text text;

    private @Nullable RequestView view;

    /** Reads the request; for a reader without a part in it, it does not exist. */
    public void load() {
        getView();
    }

    /** Redirects a reader without a possible action on this page to the request itself. */
    void requireOneOf(RequestAction... actions) {
        if (Stream.of(actions).noneMatch(getView().allowed()::contains)) {
            leave();
        }
    }

    /** To the request itself. */
    public void leave() {
        Redirects.to(getPath());
    }

    public RequestView getView() {
        if (view == null) {
            view = reader.view(id());
        }
        return view;
    }

    public RequestHead getHead() {
        return getView().head();
    }

    public UUID id() {
        return UuidParser.of(PageParameters.of("id"));
    }

    public String getPath() {
        return DocumentDescriptors.require(FundingRequest.KIND).address(id());
    }

    /** Whether the reader may do this, by its code. */
    public boolean may(String action) {
        return getView().allowed().stream().anyMatch(one -> one.code().equals(action));
    }

    /** The content of a field, by its name. */
    public String text(String field) {
        return getView().text(RequestField.valueOf(field));
    }

    public String getTitle() {
        return getView().text(RequestField.TITLE);
    }

    /** Whether the reader is on the applicant's side. */
    public boolean isOurs() {
        return getView().side() == RequestSide.APPLICANT;
    }

    /** The name of the other organisation, if the reader may know it. */
    public String getOtherName() {
        String name =
                isOurs() ? getView().call().funderName() : getView().applicant().name();
        return name.isEmpty() ? text.of("funding", "blind.applicant") : name;
    }
}
