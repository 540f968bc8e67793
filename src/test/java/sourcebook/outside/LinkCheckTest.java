package sourcebook.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest extends AskedSite {
    @Test
    void whatIsThereIsFineAndNoMoreThanItsHeadIsAskedFor() throws InterruptedException {
        answers("/page", 200);
        assertThat(ask("/page?a=1#part")).isEqualTo(fine());
        assertThat(asked).containsExactly("GET /robots.txt", "HEAD /page?a=1");
    }

    @Test
    void whatIsGoneIsDeadWhenBothMethodsSaySo() throws InterruptedException {
        answers("/gone", 410);
        assertThat(ask("/gone")).isEqualTo(dead("127.0.0.1 answers 410"));
        assertThat(ask("/nowhere")).isEqualTo(dead("127.0.0.1 answers 404"));
        assertThat(asked).contains("HEAD /gone", "GET /gone");
    }

    @Test
    void otherFailuresLeaveItOpen() throws InterruptedException {
        answers("/broken", 500);
        answers("/closed", 403);
        assertThat(ask("/broken")).isEqualTo(open("127.0.0.1 answers 500"));
        assertThat(ask("/closed")).isEqualTo(open("127.0.0.1 answers 403"));
    }

    @Test
    void aHostMayRefuseHead() throws InterruptedException {
        for (int status : new int[] {405, 501, 404}) {
            on(
                    "/get-" + status,
                    exchange -> answer(exchange, exchange.getRequestMethod().equals("GET") ? 200 : status));
            assertThat(ask("/get-" + status)).isEqualTo(fine());
        }
    }

    @Test
    void aBodyIsNotWaitedFor() throws InterruptedException {
        on("/slow", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                answer(exchange, 405);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!over.await(50, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();
        assertThat(ask("/slow")).isEqualTo(fine());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void aSilentHostIsGivenUpSoon() throws InterruptedException {
        on("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Manners impatient = new Manners("Sourcebook/test", 4, Duration.ZERO, Duration.ofSeconds(1), true);
        Map<String, Answer> answers = ask(impatient, "/silent/1", "/silent/2", "/silent/3", "/silent/4");
        assertThat(answers.values()).hasSize(4).containsOnly(open("127.0.0.1 does not answer in time"));
        assertThat(asked).containsExactly("GET /robots.txt", "HEAD /silent/1", "GET /silent/1", "HEAD /silent/2");
    }

    /** Asks a host that answers each request with the same bytes, again and again, until nobody listens. */
    private Answer askEndless(String once, String again) throws IOException, InterruptedException {
        try (ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                while (!host.isClosed()) {
                    try (Socket socket = host.accept()) {
                        socket.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
                        byte[] endless = again.getBytes(StandardCharsets.ISO_8859_1);
                        while (over.getCount() > 0) {
                            socket.getOutputStream().write(endless);
                        }
                    } catch (IOException e) {
                        // Nobody listens any more.
                    }
                }
            });
            String address = "http://127.0.0.1:" + host.getLocalPort() + "/";
            Manners impatient = new Manners("Sourcebook/test", 4, Duration.ZERO, Duration.ofSeconds(2), true);
            Answer answer = ask(impatient, address).get(address);
            over.countDown();
            return answer;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 200 OK\\r\\n, X-More: yes\\r\\n",
        "HTTP/1.1 200 OK\\r\\nX-More: , yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
        "'', HTTP/1.1 103 Early Hints\\r\\n\\r\\n",
        "'', HTTP/1.1 ",
        "'', \u00FF\u0000\u00FE"
    })
    void anAnswerWithoutEndLeavesTheAddressOpen(String once, String again) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Answer answer = askEndless(once.translateEscapes(), again.translateEscapes());
        assertThat(answer.kind()).isEqualTo(Answer.Kind.OPEN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    // ---- Redirects ---------------------------------------------------------------------------------------------

    @Test
    void aPageThatHasMovedForGoodHasANewAddress() throws InterruptedException {
        answers("/new", 200);
        redirects("/old", 301, "/new?a#part");
        redirects("/older", 308, site + "/old");
        assertThat(ask("/older")).isEqualTo(new Answer(Answer.Kind.FINE, "", site + "/new?a", NOW));
    }

    @Test
    void aPageThatIsElsewhereForNowHasNone() throws InterruptedException {
        answers("/new", 200);
        redirects("/now", 302, "/new");
        redirects("/moved", 301, "/now");
        assertThat(ask("/now")).isEqualTo(fine());
        assertThat(ask("/moved"))
                .as("as far as it is for good")
                .isEqualTo(new Answer(Answer.Kind.FINE, "", site + "/now", NOW));
    }

    @Test
    void aRedirectToNothingIsDead() throws InterruptedException {
        redirects("/old", 301, "/nowhere");
        assertThat(ask("/old")).isEqualTo(dead("redirects, and 127.0.0.1 answers 404"));
    }

    @Test
    void redirectsInACircleEnd() throws InterruptedException {
        redirects("/one", 302, "/two");
        redirects("/two", 302, "/one");
        on("/more", exchange -> {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "x");
            answer(exchange, 302);
        });
        assertThat(ask("/one")).isEqualTo(dead("127.0.0.1 redirects in a circle"));
        assertThat(ask("/more")).isEqualTo(dead("it redirects more than 10 times"));
    }

    @Test
    void aRedirectOutOfTheWebIsNotFollowed() throws InterruptedException {
        redirects("/file", 302, "file:///etc/passwd");
        redirects("/user", 302, "http://a@127.0.0.1/");
        assertThat(ask("/file")).isEqualTo(open("127.0.0.1 redirects to what is no address of the web"));
        assertThat(ask("/user")).isEqualTo(open("127.0.0.1 redirects to what is no address of the web"));
    }

    // ---- What may be asked -------------------------------------------------------------------------------------

    @Test
    void privateNetworksAreNotAsked() throws InterruptedException {
        answers("/page", 200);
        Map<String, Answer> answers =
                ask(manners(false), "/page", "http://169.254.169.254/latest/meta-data/", "http://[::1]:1/");
        assertThat(answers)
                .containsEntry("/page", notAsked("127.0.0.1 lies in a private network"))
                .containsEntry(
                        "http://169.254.169.254/latest/meta-data/",
                        notAsked("169.254.169.254 lies in a private network"))
                .containsEntry("http://[::1]:1/", notAsked("[::1] lies in a private network"));
        assertThat(asked).isEmpty();
    }

    @Test
    void noRedirectLeadsIntoAPrivateNetwork() throws InterruptedException {
        redirects("/inside", 302, "http://[::1]:1/");
        redirects("/around", 301, "/inside");
        Reach thisHostOnly = new Reach(InetAddress::getAllByName, Inet4Address.class::isInstance);
        Map<String, Answer> answers = new HashMap<>();
        new LinkCheck(manners(false), InstantSource.fixed(NOW), thisHostOnly, LinkCheck.client(manners(false)))
                .ask(List.of(site + "/inside", site + "/around"), answers::put);
        assertThat(answers.values())
                .hasSize(2)
                .containsOnly(notAsked("redirects, and [::1] lies in a private network"));
    }

    @Test
    void whatRobotsTxtForbidsIsNotAsked() throws InterruptedException {
        robots("User-agent: *\nDisallow: /secret\nAllow: /secret/not\n");
        answers("/secret", 200);
        redirects("/way", 302, "/secret");
        assertThat(ask("/secret/a")).isEqualTo(notAsked("the robots.txt of 127.0.0.1 asks programs not to"));
        assertThat(ask("/way")).isEqualTo(notAsked("redirects, and the robots.txt of 127.0.0.1 asks programs not to"));
        assertThat(ask("/secret/not")).isEqualTo(fine());
        assertThat(asked).doesNotContain("HEAD /secret/a", "HEAD /secret");
    }

    @Test
    void aHostThatCannotGiveItsRobotsTxtIsNotAsked() throws InterruptedException {
        answers("/robots.txt", 503);
        answers("/page", 200);
        assertThat(ask("/page").kind()).isEqualTo(Answer.Kind.NOT_ASKED);
    }

    @Test
    void robotsTxtIsReadOnceAndFollowed() throws InterruptedException {
        redirects("/robots.txt", 301, "/rules");
        on("/rules", exchange -> {
            byte[] bytes = "User-agent: *\nDisallow: /b".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        answers("/a", 200);
        Map<String, Answer> answers = ask(manners(true), "/a/1", "/a/2", "/b");
        assertThat(answers).containsEntry("/a/1", fine()).containsEntry("/a/2", fine());
        assertThat(answers.get("/b").kind()).isEqualTo(Answer.Kind.NOT_ASKED);
        assertThat(asked).containsExactly("GET /robots.txt", "GET /rules", "HEAD /a/1", "HEAD /a/2");
    }

    @Test
    void endlessRobotsTxtEnds() throws InterruptedException {
        on("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] line = "User-agent: *\nDisallow: /a\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(line);
            }
        });
        answers("/b", 200);
        assertThat(ask("/a").kind()).isEqualTo(Answer.Kind.NOT_ASKED);
        assertThat(ask("/b")).isEqualTo(fine());
    }

    @Test
    void aHostThatHasEnoughIsLeftAlone() throws InterruptedException {
        answers("/busy", 429);
        Map<String, Answer> answers = ask(manners(true), "/busy/1", "/busy/2");
        assertThat(answers)
                .containsEntry("/busy/1", open("127.0.0.1 answers 429"))
                .containsEntry("/busy/2", open("127.0.0.1 asks to be left alone for now (429)"));
        assertThat(asked).containsExactly("GET /robots.txt", "HEAD /busy/1");
    }

    @Test
    void whatCannotBeReachedIsOpen() throws InterruptedException {
        server.stop(0);
        assertThat(ask("/page")).isEqualTo(open("127.0.0.1 cannot be reached"));
        assertThat(ask("http://nowhere.invalid/").detail()).isEqualTo("no host has the name nowhere.invalid now");
        assertThat(ask("https://user@example.org/")).isEqualTo(notAsked("it cannot be read as an address"));
    }

    // ---- How fast ----------------------------------------------------------------------------------------------

    @Test
    void aHostIsAskedOneThingAtATimeWithAPause() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        on("/page", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
            answer(exchange, 200);
        });
        redirects("/other", 302, "/page/5");
        Manners slow = new Manners("Sourcebook/test", 4, Duration.ofMillis(100), Duration.ofSeconds(10), true);
        long start = System.nanoTime();
        assertThat(ask(slow, "/page/1", "/page/2", "/page/3", "/other")).hasSize(4);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
        assertThat(most).hasValue(1);
    }

    @Test
    void hostsAreAskedAtTheSameTime() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        on("/meet", exchange -> {
            both.countDown();
            try {
                answer(exchange, both.await(5, TimeUnit.SECONDS) ? 200 : 404);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Manners patient = new Manners("Sourcebook/test", 2, Duration.ZERO, Duration.ofSeconds(10), true);
        Map<String, Answer> answers = ask(patient, "/meet", site.replace("127.0.0.1", "localhost") + "/meet");
        assertThat(answers.values()).hasSize(2).containsOnly(fine());
    }
}
