package sourcebook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slow and vanished browsers, and those that are told what changes. */
class EventsTest extends ServedSite {
    @Test
    void slowBrowsersKeepNoOthersWaiting() throws Exception {
        site.write("large.bin", "x".repeat(20_000_000));
        Heard.await(() -> heard.count() > 1);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                sockets.add(socket);
                // Half of them do not finish asking, the others do not read the answer.
                String request = "GET /large.bin HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n";
                socket.getOutputStream()
                        .write(request.substring(0, i % 2 == 0 ? 20 : request.length())
                                .getBytes(StandardCharsets.US_ASCII));
            }
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(get("").statusCode()).isEqualTo(200);
            }
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    private EventStream events() throws IOException {
        return new EventStream(port());
    }

    @Test
    void eachBrowserIsToldOfTheStateAndOfEachNewOne() throws Exception {
        try (EventStream one = events();
                EventStream other = events()) {
            String first = one.next();
            assertThat(first).contains("\"errors\":0", "\"problems\":[]");
            assertThat(other.next()).isEqualTo(first);
            site.write("a.html", "<p>wrong</p>");
            String second = one.next();
            assertThat(second)
                    .contains(
                            "\"errors\":1",
                            "\"edited\":\"a.html\"",
                            "\"severity\":\"error\",\"code\":\"SB201\",\"place\":\"content/a.html:1:4\"",
                            "\"excerpt\":[\"    1 | \\u003Cp>wrong\\u003C/p>\",\"      |    ^^^^^\"]",
                            "\"help\":\"write 'right'",
                            "\"link\":null");
            assertThat(other.next()).isEqualTo(second);
            site.write("a.html", "<p>right</p>");
            assertThat(one.next()).contains("\"errors\":0");
        }
    }

    @Test
    void errorsComeFirstAndALongListIsCut() throws Exception {
        for (int i = 0; i < 120; i++) {
            site.write("a-" + i + ".html", "doubtful");
        }
        site.write("z.html", "wrong");
        heard.awaitLast(n -> n.problems().size() == 121);
        try (EventStream events = events()) {
            String told = events.next();
            assertThat(told)
                    .contains("\"errors\":1,\"warnings\":120")
                    .contains("\"problems\":[{\"severity\":\"error\"");
            assertThat(told.split("\"severity\"")).hasSize(101);
        }
    }

    @Test
    void aBrowserThatDoesNotListenKeepsNoOthersWaiting() throws Exception {
        List<EventStream> deaf = new ArrayList<>();
        try (EventStream listening = events()) {
            for (int i = 0; i < 5; i++) {
                deaf.add(events());
            }
            listening.next();
            // Far more than what a connection takes up without being read.
            for (int i = 0; i < 100; i++) {
                site.write("long-" + i + ".html", "wrong " + "\u00E9".repeat(100));
            }
            heard.awaitLast(n -> n.problems().size() == 100);
            for (int i = 0; i < 30; i++) {
                String text = "wrong " + i;
                site.write("a.html", text);
                Heard.await(() -> listening.next().contains(text));
            }
        } finally {
            for (EventStream each : deaf) {
                each.close();
            }
        }
    }

    @Test
    void onlySoManyAreToldAtOnceAndWhoLeavesMakesRoom() throws Exception {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < Events.MAX_CONNECTIONS; i++) {
                EventStream stream = events();
                streams.add(stream);
                stream.next();
            }
            HttpResponse<String> surplus = get(".preview/events");
            assertThat(surplus.statusCode()).isEqualTo(503);
            assertThat(get("").statusCode()).isEqualTo(200);
            streams.remove(0).close();
            // That it has left is seen when something is sent to it.
            site.write("a.html", "one");
            site.write("a.html", "two");
            Heard.await(() -> {
                site.write("a.html", "three " + System.nanoTime());
                return isTold();
            });
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
    }

    private boolean isTold() {
        try (EventStream stream = events()) {
            return stream.status().contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void otherSitesPagesAreNotTold() throws Exception {
        assertThat(get(".preview/events", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(get(".preview/events", "Origin", "null").statusCode()).isEqualTo(403);
        try (EventStream own = new EventStream(port(), "Origin: http://localhost:" + port())) {
            assertThat(own.status()).contains(" 200 ");
        }
    }

    @Test
    void theEndIsTheEndOfAllConnections() throws Exception {
        try (EventStream stream = events()) {
            stream.next();
            server().close();
            assertThatThrownBy(stream::next).isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> get("")).isInstanceOf(IOException.class);
    }
}
