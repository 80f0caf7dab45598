package ngo.portal.web.petition.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import ngo.portal.ejb.petition.signing.SigningCode;
import ngo.portal.ejb.proof.PetitionProofService;
import ngo.portal.ejb.proof.SupporterProof;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Shows whether a signature is in the log, and offers the receipt as proof for others. The check changes nothing. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    private PetitionProofService proofs;

    @Inject
    private Text texts;

    private String code = "";
    private boolean asked;
    private @Nullable SupporterProof proof;

    void look(String typed) {
        asked = !typed.isBlank();
        Optional<SigningCode> read = SigningCode.of(typed);
        proof = read.flatMap(one -> proofs.proof(one.hash())).orElse(null);
        code = read.isPresent() && proof != null ? read.get().plain() : "";
    }

    /** Whether somebody has confirmed with this code, and there is something to give. */
    public boolean isFound() {
        return proof != null && !proof.file().isEmpty();
    }

    /** What there is to say instead; empty where nothing was asked. */
    public String getSaid() {
        return !asked || isFound() ? "" : texts.of("signing", proof == null ? "receipt.unknown" : "code.AWAY");
    }

    public SupporterProof getProof() {
        return Objects.requireNonNull(proof);
    }

    public String getCode() {
        return code;
    }
}
