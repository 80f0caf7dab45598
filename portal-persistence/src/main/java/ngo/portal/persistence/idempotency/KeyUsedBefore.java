package ngo.portal.persistence.idempotency;

import ngo.portal.persistence.shared.Refusal;

/** The idempotency key belongs to another request already. */
public final class KeyUsedBefore extends Refusal.KeyReused {}
