package ngo.portal.ejb.dashboard;

import java.time.Instant;

/**
 * A moment that comes by itself.
 *
 * @param kind what happens then; key of its word, {@code kind.…} in the bundle {@code dashboard}
 * @param zone in which that moment was set
 * @param day whether it is a whole day and no instant of it
 * @param page of the document, without the portal's own address
 */
public record UpcomingMoment(String kind, String title, Instant at, String zone, boolean day, String page) {}
