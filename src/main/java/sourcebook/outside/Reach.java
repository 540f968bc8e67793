package sourcebook.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which hosts may be asked. Content may be a stranger's, and a machine that checks it must not be made to ask others in its own
 * network, or itself (server-side request forgery).
 *
 * @param lookup tells the addresses of a host
 * @param allowed which addresses may be asked
 */
record Reach(Lookup lookup, Predicate<InetAddress> allowed) {
    /** Tells the addresses of hosts. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Bytes of the addresses that embed one of version 4: NAT64 (RFC 6052) and 6to4 (RFC 3056). */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B};

    /** @param everywhere whether hosts in private networks may be asked, too */
    static Reach of(boolean everywhere) {
        return new Reach(InetAddress::getAllByName, everywhere ? address -> true : Reach::isPublic);
    }

    /**
     * Looks up a host.
     *
     * @throws Unanswered if it has no address, or one that may not be asked
     */
    void check(String host) throws Unanswered {
        InetAddress[] addresses;
        try {
            addresses = lookup.of(host);
        } catch (UnknownHostException e) {
            throw new Unanswered(Answer.Kind.OPEN, "no host has the name " + host + " now");
        }
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new Unanswered(Answer.Kind.NOT_ASKED, host + " lies in a private network");
        }
    }

    /** After the registries of special-purpose addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic(b[0] & 0xFF, b[1] & 0xFF, b[2] & 0xFF) : isPublic(b);
    }

    private static boolean isPublic(int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !shared && !protocols && !benchmarks;
    }

    /** Only global unicast addresses (2000::/3), and of those that lead to an address of version 4 that one decides. */
    private static boolean isPublic(byte[] b) {
        if (Arrays.equals(b, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return isPublic(embedded(b, 12));
        }
        boolean global = (b[0] & 0xE0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        return global && !teredo && (!sixToFour || isPublic(embedded(b, 2)));
    }

    private static InetAddress embedded(byte[] b, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + 4));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
