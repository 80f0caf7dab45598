package ngo.portal.persistence.funding.handling;

/** Why a request is turned down at screening: one of a list, so that nobody has to guess what was meant. */
public enum IneligibleReason {
    NOT_A_DEFENDER,
    NO_RISK_SHOWN,
    NEED_NOT_COVERED,
    EXCLUDED_PURPOSE,
    FUNDED_ELSEWHERE,
    OUT_OF_SCOPE,
    NOT_REACHABLE
}
