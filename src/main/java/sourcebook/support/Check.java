package sourcebook.support;

import java.util.List;
import java.util.function.Consumer;

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
            new CertaintyCheck(),
            new AssuranceCheck(),
            new ReachCheck(),
            new SayerCheck(),
            new RoleCheck(),
            new SubjectCheck());

    /** Tells of everything in which the sentence differs. */
    void compare(Features said, Evidence evidence, Consumer<Finding> findings);
}
