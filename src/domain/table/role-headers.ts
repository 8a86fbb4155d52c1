import { headerWords } from './header-words';
import type { Role } from './role';

/** Headers that name a role, without blanks and accents, the surest first; in English, Chinese, German, French and Spanish. */
const HEADERS: Readonly<Record<Role, string>> = {
  customerId:
    'customerid custid clientid userid memberid buyerid shopperid visitorid accountid householdid customerno customernumber customercode customerkey custno clientno clientnumber membernumber customer client buyer user 客户编号 客户id 客户号 客户代码 用户id 用户编号 会员号 会员编号 会员id 顾客编号 顾客id 买家id 买家编号 客户 顾客 会员 用户 买家 kundennummer kundennr kundenid kundencode kunde idclient numeroclient numerodeclient numclient nclient codeclient identifiantclient idcliente clienteid numerocliente numerodecliente nocliente codigocliente codigodecliente cliente',
  date: 'orderdate invoicedate purchasedate transactiondate saledate salesdate orderdatetime purchasetimestamp orderpurchasetimestamp orderedat purchasedat ordertime paymentdate date datetime timestamp createdat time day 订单日期 下单日期 下单时间 订单时间 交易日期 交易时间 购买日期 购买时间 消费日期 支付时间 付款时间 日期 时间 bestelldatum auftragsdatum kaufdatum rechnungsdatum verkaufsdatum datum datecommande datedecommande dateachat datedachat datefacture datedefacture datevente datedevente fechapedido fechadepedido fechacompra fechadecompra fechafactura fechadefactura fechaventa fechadeventa fecha',
  orderId:
    'orderid orderno ordernumber orderkey invoiceid invoiceno invoicenumber transactionid transactionno receiptid receiptno receiptnumber basketid invoice basket 订单号 订单编号 订单id 交易号 交易编号 单号 流水号 发票号 bestellnummer bestellnr bestellid auftragsnummer auftragsnr auftragsid rechnungsnummer rechnungsnr bestellung auftrag rechnung numerocommande numerodecommande numcommande ncommande idcommande numerofacture numerodefacture commande facture idpedido pedidoid numeropedido numerodepedido nopedido codigopedido numerofactura numerodefactura pedido factura',
  item: 'item product itemname productname itemid productid sku stockcode productcode article articleid articleno 商品 商品名称 产品 产品名称 商品编号 商品id 产品编号 货品 品名 artikel produkt artikelname produktname artikelbezeichnung artikelnummer artikelnr produktid produit nomproduit nomduproduit idproduit codeproduit codearticle producto articulo nombreproducto nombredelproducto idproducto codigoproducto codigodeproducto',
  quantity:
    'quantity qty units itemcount 数量 件数 购买数量 商品数量 menge anzahl stuckzahl quantite qte cantidad unidades',
  unitPrice:
    'unitprice itemprice priceperunit price 单价 商品单价 价格 einzelpreis stuckpreis preis prixunitaire prix preciounitario precio',
  amount:
    'amount totalamount orderamount ordervalue ordertotal linetotal salesamount purchaseamount transactionamount netamount totalprice revenue sales spend total payment paymentvalue 金额 总金额 订单金额 消费金额 销售金额 交易金额 支付金额 实付金额 付款金额 销售额 总价 betrag gesamtbetrag rechnungsbetrag gesamtpreis umsatz montant montanttotal prixtotal chiffredaffaires importe importetotal monto preciototal',
  cost: 'cost totalcost costs cogs costofgoods 成本 总成本',
  feedback:
    'feedback review reviewtext comment comments feedbacktext message text 评价 评论 反馈 意见 评价内容 评论内容 反馈内容 留言',
  score: 'score rating stars nps csat satisfaction reviewscore 评分 分数 满意度 打分 得分',
  referrer: 'referrer referrerid referredby referrercustomerid invitedby 推荐人 推荐人id 推荐人编号 介绍人 邀请人',
  target: 'churn churned target label default 流失 是否流失',
};

interface HeaderRole {
  readonly role: Role;
  /** Lower is surer. */
  readonly rank: number;
}

const ROLE_OF_HEADER = new Map<string, HeaderRole>(
  Object.entries(HEADERS).flatMap(([role, headers]) =>
    headers.split(' ').map((header, rank) => [header, { role: role as Role, rank }] as const),
  ),
);

/** The role that a header names by itself, whatever its column holds. */
export function roleOfHeader(header: string): HeaderRole | undefined {
  return ROLE_OF_HEADER.get(withoutAccents(headerWords(header).join('')));
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
