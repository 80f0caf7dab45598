package ngo.portal.persistence.idempotency;

import ngo.portal.persistence.shared.Refusal;

/** The key that makes a request repeatable belongs to another request already. */
public final class KeyUsedBefore extends Refusal.KeyReused {}
