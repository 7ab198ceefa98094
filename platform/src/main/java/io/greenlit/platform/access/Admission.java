package io.greenlit.platform.access;

/** Who is let in. */
public sealed interface Admission {

  /** Everybody, known or not. */
  record Anybody() implements Admission {}

  /** Who has the scope; everybody where the deployment opens what is only read. */
  record Reading(Scope scope) implements Admission {}

  /** Who has the scope. */
  record Acting(Scope scope) implements Admission {}

  /** Operators who have the scope. */
  record Operating(Scope scope) implements Admission {}

  /** Other instances of the same deployment. */
  record Instances() implements Admission {}
}
