package ngo.portal.persistence.answer;

/**
 * What was answered to a request.
 *
 * @param request fingerprint of the request, so that a key is not used for two different ones
 */
public record AnswerRow(String request, int status, String body) {}
