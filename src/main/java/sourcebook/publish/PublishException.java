package sourcebook.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Publishing failed or was refused; the message names the path and is meant for the user as it is. */
public final class PublishException extends IOException {
    PublishException(String message) {
        super(message);
    }

    private PublishException(String message, IOException cause) {
        super(message, cause);
    }

    /** Returns {@code cannot <deed> '<path>': <reason>}; an exception that is for the user already comes back as it is. */
    public static PublishException cannot(String deed, Path path, IOException cause) {
        return cause instanceof PublishException told
                ? told
                : new PublishException("cannot " + deed + " '" + path + "': " + reason(cause), cause);
    }

    static PublishException cannotRename(Path from, Path to, IOException cause) {
        return new PublishException("cannot rename '" + from + "' to '" + to + "': " + reason(cause), cause);
    }

    /** Returns the same failure with something to do about it. */
    PublishException advising(String advice) {
        return new PublishException(getMessage() + "; " + advice, this);
    }

    /** The system's own words, such as "No space left on device"; Java drops them for a few common failures. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (e instanceof FileAlreadyExistsException) {
            return "something is there already";
        } else if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
