package sourcebook.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import sourcebook.report.ReportFormat;

/** How {@code build}, {@code check}, {@code attest}, {@code review} and {@code links} say what is wrong. */
final class ReportOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.class,
            description = {
                "How to write problems: ${COMPLETION-CANDIDATES} (default: text).",
                "All but text are written whole to standard output, and all else to standard error."
            })
    ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--changed-since",
            paramLabel = "REV",
            description = "Show first what is wrong in files that have changed since a revision of Git.")
    @Nullable
    String changedSince;

    static final class Format implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String written) {
            List<ReportFormat> all = List.of(ReportFormat.values());
            return all.stream()
                    .filter(f -> f.toString().equalsIgnoreCase(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("write one of "
                            + all.stream().map(ReportFormat::toString).collect(Collectors.joining(", ")) + ", not '"
                            + written + "'"));
        }
    }
}
