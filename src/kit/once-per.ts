/** Memoizes a function of an object. The result is kept as long as the object exists. */
export function oncePer<Subject extends WeakKey, Answer>(
  make: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const made = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const known = made.get(subject);
    if (known) return known.answer;
    const answer = make(subject);
    made.set(subject, { answer });
    return answer;
  };
}
