package sourcebook.support;

import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.DatePart;

/** Dates. */
final class DateCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (DatePart date : said.dates()) {
            boolean covered = evidence.dates().stream().anyMatch(date::isCoveredBy);
            boolean yearKnown = date.year() == 0 || evidence.dates().stream().anyMatch(d -> d.year() == date.year());
            if (!covered || !yearKnown) {
                String written = said.written(date.from(), date.to());
                findings.accept(new Finding(
                        Code.UNSUPPORTED_DATE,
                        written,
                        "nothing cited here has the date " + written,
                        "correct it, or cite where it stands"));
            }
        }
    }
}
