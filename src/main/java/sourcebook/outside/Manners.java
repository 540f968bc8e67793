package sourcebook.outside;

import java.time.Duration;

/**
 * How addresses are asked.
 *
 * @param agent how the program names itself to hosts
 * @param atOnce how many hosts are asked at once, at least 1
 * @param pause how long a host is left alone between two requests, unless it asks for longer
 * @param timeout how long to wait for an answer
 * @param everywhere whether hosts in private networks may be asked, too
 */
public record Manners(String agent, int atOnce, Duration pause, Duration timeout, boolean everywhere) {}
