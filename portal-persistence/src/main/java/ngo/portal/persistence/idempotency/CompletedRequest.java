package ngo.portal.persistence.idempotency;

/**
 * The record of a completed request with an idempotency key. The response is not stored, because the caller may no longer be
 * allowed to read it.
 *
 * @param request fingerprint of the request, so that a key is not used for two different ones
 * @param status as HTTP counts them
 * @param place id or alias of what was made or changed; each response reads it again
 */
public record CompletedRequest(String request, int status, String place) {}
