package ngo.portal.persistence.idempotency;

/**
 * What is kept of a request that was done: not what was answered, which whoever asks again may no longer be allowed to read.
 *
 * @param request fingerprint of the request, so that a key is not used for two different ones
 * @param status as HTTP counts them
 * @param place tells what was made or changed, an id or an alias; it is read anew for each answer
 */
public record CompletedRequest(String request, int status, String place) {}
