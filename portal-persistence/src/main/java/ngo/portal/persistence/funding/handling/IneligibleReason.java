package ngo.portal.persistence.funding.handling;

/** The reasons for turning a request down at screening; a fixed list, so that nobody has to interpret free text. */
public enum IneligibleReason {
    NOT_A_DEFENDER,
    NO_RISK_SHOWN,
    NEED_NOT_COVERED,
    EXCLUDED_PURPOSE,
    FUNDED_ELSEWHERE,
    OUT_OF_SCOPE,
    NOT_REACHABLE
}
