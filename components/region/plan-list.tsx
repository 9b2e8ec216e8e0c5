import { Details } from "@/components/ui/details";

/** One kind of change of a dry run; long lists are folded. */
export function PlanList({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Details summary={`${title} (${items.length})`} open={items.length <= 10}>
      <ul className="list-disc pl-5">
        {items.map((item, index) => (
          <li key={index} className="break-words">
            {item}
          </li>
        ))}
      </ul>
    </Details>
  );
}
