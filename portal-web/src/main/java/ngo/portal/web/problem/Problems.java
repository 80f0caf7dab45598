package ngo.portal.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.web.security.UnsentFormRecovery;
import ngo.portal.web.security.signin.StepUpServlet;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.ConstraintWords;
import ngo.portal.web.shared.Inputs;
import ngo.portal.web.shared.Text;

/**
 * Handles exceptions of pages. A refused act is reported on the open page; if a page cannot be shown at all, an error page replaces it; a fault
 * gets a reference number and is logged once.
 */
public class Problems extends ExceptionHandlerWrapper {

    private static final int HTTP_BAD_REQUEST = 400;
    private static final int HTTP_NOT_FOUND = 404;
    private static final int HTTP_INTERNAL_SERVER_ERROR = 500;

    /** Makes one for each request. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Problems(getWrapped().getExceptionHandler());
        }
    }

    Problems(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            events.remove();
            answer(
                    event.getContext().getContext(),
                    event.getContext().getPhaseId(),
                    event.getContext().getException());
        }
    }

    private static void answer(FacesContext faces, PhaseId phase, Throwable thrown) {
        if (ErrorStatus.cause(thrown, ViewExpiredException.class).isPresent()) {
            // A form without its token is refused, and its view state cannot be restored then either.
            if (!faces.getExternalContext().isResponseCommitted()) {
                startAgain(faces);
            }
            return;
        }
        ErrorStatus trouble = ErrorStatus.of(thrown);
        boolean redisplayable = faces.isPostback() && PhaseId.INVOKE_APPLICATION.equals(phase);
        if (redisplayable && trouble.refusal() instanceof ProofNeeded) {
            askForProof(faces);
        } else if (redisplayable
                && trouble.status() < HTTP_INTERNAL_SERVER_ERROR
                && trouble.status() != HTTP_NOT_FOUND) {
            say(trouble, thrown);
        } else if (PhaseId.RESTORE_VIEW.equals(phase) && trouble.status() >= HTTP_INTERNAL_SERVER_ERROR) {
            send(faces, HTTP_BAD_REQUEST);
        } else {
            log(faces, trouble, thrown);
            ErrorPages.name((HttpServletRequest) faces.getExternalContext().getRequest(), thrown);
            send(faces, trouble.status());
        }
    }

    private static void say(ErrorStatus trouble, Throwable thrown) {
        Text text = CDI.current().select(Text.class).get();
        Refusal refusal = trouble.refusal();
        if (refusal instanceof Refusal.Throttled later) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseHeader("Retry-After", Long.toString(later.seconds()));
        }
        if (refusal instanceof InvalidInput invalid) {
            String at = Inputs.named(FacesContext.getCurrentInstance(), invalid.field()) == null
                    ? "refusal.InvalidInput"
                    : "input.wrong";
            text.refused(invalid.field(), text.of("problem", at));
        } else if (refusal != null) {
            text.refused(refusal.field(), text.of(refusal));
        } else {
            ErrorStatus.cause(thrown, ConstraintViolationException.class)
                    .ifPresent(violated -> violated.getConstraintViolations().stream()
                            .forEach(violation -> text.refused(field(violation), ConstraintWords.of(violation))));
        }
    }

    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceFirst("^.*[.]", "");
    }

    /** The page's view state has expired; its address is still valid, so the person continues there with their input. */
    private static void startAgain(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        String page = page(external);
        Optional<String> kept = CDI.current()
                .select(UnsentFormRecovery.class)
                .get()
                .keep((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), page);
        if (kept.isEmpty()) {
            Text text = CDI.current().select(Text.class).get();
            external.getFlash().setKeepMessages(true);
            text.refused(text.of("problem", "page.expired"));
        }
        redirect(faces, kept.orElse(page));
    }

    /** Holds the POST and redirects the person to a step-up authentication; {@code ResumedPostFilter} then carries the POST out. */
    private static void askForProof(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        CDI.current()
                .select(UnsentFormRecovery.class)
                .get()
                .hold(
                        (HttpServletRequest) external.getRequest(),
                        (HttpServletResponse) external.getResponse(),
                        page(external));
        redirect(faces, StepUpServlet.ADDRESS);
    }

    /** The address of the page as people see it. */
    private static String page(ExternalContext external) {
        Object seen = external.getRequestMap().get(AddressFilter.SEEN);
        return seen == null ? "/dashboard" : seen.toString();
    }

    private static void redirect(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    private static void send(FacesContext faces, int status) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, "");
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    private static void log(FacesContext faces, ErrorStatus trouble, Throwable thrown) {
        if (trouble.status() >= HTTP_INTERNAL_SERVER_ERROR) {
            String reference = CDI.current().select(FaultLog.class).get().take(thrown);
            faces.getExternalContext().getRequestMap().put(ErrorPages.REFERENCE, reference);
        }
    }
}
