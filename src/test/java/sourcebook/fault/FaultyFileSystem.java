package sourcebook.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The default file system, with faults; its paths are those of the default one behind another face. */
final class FaultyFileSystem extends FileSystem {
    private final FileSystem real = FileSystems.getDefault();
    private final FileSystemProvider provider;

    FaultyFileSystem(Faults faults) {
        provider = new FaultyProvider(this, faults);
    }

    /** Implemented by the paths of such file systems. */
    interface Wrapped {
        Path real();
    }

    static Path unwrap(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.real() : path;
    }

    Path wrap(Path path) {
        return (Path) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Path.class, Wrapped.class}, (proxy, method, given) -> {
                    return switch (method.getName()) {
                        case "real" -> path;
                        case "getFileSystem" -> this;
                        case "iterator" -> wrapped(path.iterator());
                        default -> call(path, method, given);
                    };
                });
    }

    private @Nullable Object call(Path path, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given.clone();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] instanceof Path other ? unwrap(other) : arguments[i];
        }
        try {
            Object result = method.invoke(path, arguments);
            return result instanceof Path other ? wrap(other) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Iterator<Path> wrapped(Iterator<Path> paths) {
        return StreamSupport.stream(((Iterable<Path>) () -> paths).spliterator(), false)
                .map(this::wrap)
                .iterator();
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return () -> wrapped(real.getRootDirectories().iterator());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = real.getPathMatcher(pattern);
        return path -> matcher.matches(unwrap(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
