package ngo.portal.web.operation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import ngo.portal.web.connection.HeadWatch;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The management port for operators. It has threads of its own, so that it answers when all others hang. A connection holds no thread before its
 * request has arrived, and some threads serve only health checks. It is a separate server: no request to the public one reaches this port,
 * whatever host it names.
 */
final class ManagementServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ManagementServer.class.getName());
    private static final int THREADS = 4;
    private static final int THREADS_FOR_OTHERS = 2;
    private static final int MAX_HEAD_BYTES = 8_192;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FORBIDDEN = 403;
    private static final int MISDIRECTED = 421;
    private static final int FAULT = 500;
    private static final int BUSY = 503;
    private static final String POST = "POST";
    private static final String HEALTH = "/health";

    /** The answer at an address. */
    record Answer(int status, String type, String text) {

        static Answer json(int status, String text) {
            return new Answer(status, "application/json", text);
        }
    }

    /** The handler of an address. */
    interface Page {
        Answer answer() throws IOException;
    }

    private final HttpServer server;
    private final NetworkListener listener;
    private final HeadWatch watch;

    private ManagementServer(HttpServer server, NetworkListener listener, HeadWatch watch) {
        this.server = server;
        this.listener = listener;
        this.watch = watch;
    }

    /**
     * Listens.
     *
     * @param names by which operators call this node, besides addresses and names without a dot
     * @param pages what is read, by address
     * @param acts what is done by a POST from this machine, by address
     */
    static ManagementServer listening(
            String address, int port, Set<String> names, Map<String, Page> pages, Map<String, Page> acts)
            throws IOException {
        NetworkListener listener = new NetworkListener("management", address, port);
        listener.setMaxHttpHeaderSize(MAX_HEAD_BYTES);
        listener.getFileCache().setEnabled(false);
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setPoolName("management")
                        .setDaemon(true)
                        .setInitialClassLoader(ManagementServer.class.getClassLoader())
                        .setCorePoolSize(THREADS)
                        .setMaxPoolSize(THREADS));
        listener.getTransport().setSelectorRunnersCount(1);
        HttpServer server = new HttpServer();
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Pages(new AllowedHostNames(names), pages, acts), "/");
        ManagementServer management = new ManagementServer(server, listener, HeadWatch.over(listener));
        try {
            server.start();
            return management;
        } catch (IOException taken) {
            management.close();
            throw taken;
        }
    }

    /** Listens, or throws a fault whose sentence the launcher looks for in the log. */
    static ManagementServer required(
            String address, int port, Set<String> names, Map<String, Page> pages, Map<String, Page> acts) {
        try {
            return listening(address, port, names, pages, acts);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Port " + port + " of " + address
                            + " cannot be listened on; stop the program that has it, or choose"
                            + " another with PORTAL_MANAGEMENT_PORT.",
                    taken);
        }
    }

    int port() {
        return listener.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        watch.close();
    }

    /** Answers requests for pages and acts. */
    private static final class Pages extends HttpHandler {

        private final AllowedHostNames allowed;
        private final Map<String, Page> pages;
        private final Map<String, Page> acts;
        private final Semaphore others = new Semaphore(THREADS_FOR_OTHERS);

        Pages(AllowedHostNames allowed, Map<String, Page> pages, Map<String, Page> acts) {
            this.allowed = allowed;
            this.pages = pages;
            this.acts = acts;
        }

        @Override
        public void service(Request request, Response response) throws IOException {
            Answer answer = answer(request);
            response.setStatus(answer.status());
            response.setContentType(answer.type());
            response.setHeader("Cache-Control", "no-store");
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            if (!method(request).equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }

        private Answer answer(Request request) {
            if (!allowed.allow(request.getHeader("Host"))) {
                return refusal(MISDIRECTED);
            }
            String path = request.getRequestURI();
            String method = method(request);
            boolean acting = method.equals(POST);
            Page page = (acting ? acts : pages).get(path);
            if (page == null) {
                boolean other = acting ? pages.containsKey(path) : acts.containsKey(path);
                return refusal(other ? NOT_ALLOWED : NOT_FOUND);
            }
            if (acting && (!isFromHere(request) || isFromABrowser(request))) {
                return refusal(FORBIDDEN);
            }
            if (!acting && !method.equals("GET") && !method.equals("HEAD")) {
                return refusal(NOT_ALLOWED);
            }
            return path.startsWith(HEALTH) ? read(path, page) : readBesides(path, page);
        }

        private static String method(Request request) {
            return request.getMethod().getMethodString();
        }

        private Answer readBesides(String path, Page page) {
            if (!others.tryAcquire()) {
                return refusal(BUSY);
            }
            try {
                return read(path, page);
            } finally {
                others.release();
            }
        }

        private static Answer read(String path, Page page) {
            try {
                return page.answer();
            } catch (IOException | RuntimeException fault) {
                LOG.log(Level.WARNING, "No answer could be given at " + path + ".", fault);
                return refusal(FAULT);
            }
        }

        private static Answer refusal(int status) {
            return Answer.json(status, "{\"status\":" + status + "}");
        }

        /** If the port is open on an address other than loopback, requests from this machine arrive from that address. */
        private static boolean isFromHere(Request request) {
            try {
                InetAddress asks = InetAddress.getByName(request.getRemoteAddr());
                return asks.isLoopbackAddress() || asks.equals(InetAddress.getByName(request.getLocalAddr()));
            } catch (UnknownHostException noAddress) {
                return false;
            }
        }

        /**
         * Whether a browser sends the request: the page of a stranger that an operator looks at may post to this machine, and browsers mark such
         * requests.
         */
        private static boolean isFromABrowser(Request request) {
            return request.getHeader("Origin") != null || request.getHeader("Sec-Fetch-Site") != null;
        }
    }
}
