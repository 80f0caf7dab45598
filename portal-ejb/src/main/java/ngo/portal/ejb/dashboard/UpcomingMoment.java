package ngo.portal.ejb.dashboard;

import java.time.Instant;
import ngo.portal.ejb.action.Link;

/**
 * A moment that comes by itself.
 *
 * @param kind what happens then; key of its word, {@code kind.…} in the bundle {@code dashboard}
 * @param zone in which that moment was set
 * @param day whether it is a whole day and no instant of it
 * @param link to what it happens to
 */
public record UpcomingMoment(String kind, String title, Instant at, String zone, boolean day, Link link) {}
