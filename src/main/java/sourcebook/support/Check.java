package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;

/** Compares one thing that a sentence says with its evidence. */
interface Check {
    /** Every check, in the order in which its findings are told. */
    List<Check> ALL = List.of(
            new AmountCheck(),
            new DateCheck(),
            new NameCheck(),
            new DirectionCheck(),
            new OppositeCheck(),
            new DeniedSayingCheck(),
            new StandCheck(),
            new CertaintyCheck(),
            new AssuranceCheck(),
            new ReachCheck(),
            new SayerCheck(),
            new RoleCheck(),
            new SubjectCheck());

    /** Codes of which one finding says enough of a sentence. */
    Set<Code> ONCE = Set.of(Code.OTHER_DIRECTION, Code.OTHER_CERTAINTY);

    /** Returns everything that some checks find, in their order. */
    static List<Finding> findings(List<Check> checks, Features said, Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(c -> c.compare(said, evidence, finding -> {
            if (!ONCE.contains(finding.code()) || findings.stream().noneMatch(f -> f.code() == finding.code())) {
                findings.add(finding);
            }
        }));
        return List.copyOf(findings);
    }

    /** Tells of everything in which the sentence differs. */
    void compare(Features said, Evidence evidence, Consumer<Finding> findings);
}
